import { readdirSync } from 'node:fs';

/*
 * `npm run bench` runs every benchmark, `npm run bench -- storage` one. Figures are ratios measured in one run: machines
 * differ, and the floor each figure stands beside was measured on the same one a moment before.
 */

const here = new URL('.', import.meta.url);
const all = readdirSync(here)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));

const [wanted, ...rest] = process.argv.slice(2);
const names = wanted === undefined ? all : [wanted];
const unknown = names.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark "${unknown.join(', ')}". There are: ${all.join(', ')}.`);
  process.exit(1);
}
for (const name of names) {
  console.log(`\n## ${name}\n`);
  const bench = (await import(new URL(`${name}.bench.ts`, here).href)) as {
    run(args: readonly string[]): Promise<void>;
  };
  await bench.run(rest);
}
