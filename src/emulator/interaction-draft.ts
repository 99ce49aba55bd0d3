import type { InteractionDraft } from './live-interaction.ts';
import type { WorldUser } from './people.ts';

/** An interaction of this person here, about nothing yet. */
export function draftOf(
  user: WorldUser,
  channelId: string,
): Omit<InteractionDraft, 'type' | 'data' | 'owners'> {
  return {
    userId: user.id,
    channelId,
    commandName: null,
    source: null,
    targetMessageId: null,
    targetUserId: null,
    trigger: null,
  };
}
