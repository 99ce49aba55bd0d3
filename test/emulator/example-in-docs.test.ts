import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

it('shows in the docs the very example that is run', async () => {
  const page = await readFile('docs/emulator.md', 'utf8');
  const shown = /```ts\n([\s\S]*?)```/.exec(page)?.[1];
  const run = await readFile(new URL('example.test.ts', import.meta.url), 'utf8');
  expect(shown).toBe(run.replaceAll('../../src/', './'));
});
