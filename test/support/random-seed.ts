import * as fc from 'fast-check';

/*
 * Random inputs are the same in every run, so that a test that passed here passes there. `SEED=random npm test` draws
 * others, and `SEED=12345` repeats those of a failure, which prints its seed.
 */
const { SEED } = process.env;
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED ?? 20_260) });
