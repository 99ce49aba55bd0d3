import { constants, setPriority } from 'node:os';
import { optimize } from '../study/optimize.ts';
import type { TrainingRequest } from '../study/training.ts';

/*
 * Runs as a process of its own, for one training: the optimizer may take minutes of processor time, and ends its process
 * where it does not like what it was given.
 */

setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
process.once('message', (request: TrainingRequest) => {
  optimize(request).then(
    (result) => process.send?.({ result }, () => process.disconnect()),
    (error: unknown) => process.send?.({ reason: String(error) }, () => process.disconnect()),
  );
});
