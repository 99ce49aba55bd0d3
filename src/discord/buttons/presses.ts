import type { Answer } from '../answer.ts';
import type { PressCall, Rooms } from '../command.ts';
import type { PressName, PressOf } from '../custom-id.ts';

/** What each button, select and modal does, by the name in its custom id. */
export type Presses = {
  [Name in PressName]: (call: PressCall<PressOf<Name>>, rooms: Rooms) => Promise<Answer>;
};
