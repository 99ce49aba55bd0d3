import type { StepToken } from '../../study/study.ts';

/** A press on the card that a step of a review shows. */
export const press = <Name extends string>(name: Name, { sessionId, step }: StepToken) => ({
  do: name,
  session: sessionId,
  step,
});
