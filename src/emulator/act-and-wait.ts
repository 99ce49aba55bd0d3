import type { PersonAction, RoomMessage, RoomUser } from './actions.ts';
import type { Interactions } from './interactions.ts';
import type { InteractionNews, LiveInteraction } from './live-interaction.ts';
import type { ModalJson } from './modal-data.ts';
import type { Room } from './room.ts';
import { modalTranscript } from './modal-transcript.ts';
import { messageTranscript } from './transcript.ts';
import type { TranscriptPlace } from './readable-text.ts';

/** What came of something a person did. */
export interface Shown {
  /** The answer, as it stands now; null when a form opened or nothing changed on screen. */
  message: RoomMessage | null;
  modal: ModalJson | null;
  /** All of it as readable text. */
  readonly text: string;
}

/** What a person holds in hand, wherever they are. */
export interface Hand {
  last: Shown | null;
  openModal: { modalId: string; modal: ModalJson } | null;
}

export interface Doer {
  room: Room;
  interactions: Interactions;
  user: Pick<RoomUser, 'id' | 'locale'>;
  place: () => TranscriptPlace;
}

/** Real time to wait for a change after the bot only acknowledged a press: it may be none. */
const QUIET_MS = 300;
/** Real time after which an answer that is still being thought about is given up. */
const PATIENCE_MS = 10_000;

/** Does the action and settles when what comes of it is on screen. */
export function actAndWait(doer: Doer, hand: Hand, action: PersonAction): Promise<Shown> {
  const { room, interactions, user, place } = doer;
  return new Promise((resolve, reject) => {
    let own: LiveInteraction | null = null;
    let timer: NodeJS.Timeout | undefined;
    const end = (finish: () => void): void => {
      clearTimeout(timer);
      stop();
      finish();
    };
    const settle = (message: RoomMessage | null, modal: ModalJson | null): void =>
      end(() => resolve(shownNow({ message, modal }, place(), user.locale)));
    const later = (milliseconds: number, act: () => void): void => {
      clearTimeout(timer);
      timer = setTimeout(act, milliseconds);
    };
    const onNews = (modalId: string, news: InteractionNews): void => {
      switch (news.type) {
        case 'failed':
          end(() => reject(new Error(`${news.text}: ${told(action)}`)));
          break;
        case 'modal':
          hand.openModal = { modalId, modal: news.modal };
          settle(null, news.modal);
          break;
        case 'acknowledged':
          later(QUIET_MS, () => settle(null, null));
          break;
        case 'message': {
          const message = room.shown(news.message);
          if (!message.pending) settle(message, null);
          else later(PATIENCE_MS, () => end(() => reject(stillThinking(action))));
          break;
        }
        default:
      }
    };
    const stop = interactions.watch((interaction, news) => {
      if (interaction === own) onNews(interaction.id, news);
    });
    try {
      own = room.act(user.id, action);
      if (action.type === 'modal') hand.openModal = null;
    } catch (error) {
      end(() => reject(error));
    }
  });
}

function stillThinking(action: PersonAction): Error {
  return new Error(`The application is still thinking about ${told(action)}.`);
}

function told(action: PersonAction): string {
  switch (action.type) {
    case 'command':
    case 'autocomplete':
      return `/${action.path.join(' ')}`;
    case 'button':
    case 'select':
      return action.customId;
    default:
      return action.type;
  }
}

/** The text is put together when it is asked for. */
function shownNow(
  { message, modal }: Pick<Shown, 'message' | 'modal'>,
  place: TranscriptPlace,
  locale: string,
): Shown {
  return {
    message,
    modal,
    get text() {
      if (modal !== null) return modalTranscript(modal, place, locale);
      return message === null ? '' : messageTranscript(message, place);
    },
  };
}
