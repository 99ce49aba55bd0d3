import { SPLIT_FIELDS } from '../split-fields.ts';
import { replacedView, splitModal } from '../views/leech.ts';
import { notice, noticeView } from '../views/notice.ts';
import { refusedView, savedView, sidesModal } from '../views/own-cards.ts';
import { wordsFor } from '../words/words.ts';
import { typedSides } from './own-cards.ts';
import type { Presses } from './presses.ts';

type LeechPresses = Pick<Presses, Extract<keyof Presses, `leech.${string}` | `contrast.${string}`>>;

/** The ways out of a card that does not stick, and of two that are mixed up. */
export const leechPresses: LeechPresses = {
  'leech.split': async (call, rooms) => {
    const parts = await rooms.study.splitForm(call.userId, call.press.card);
    return parts
      ? splitModal(call.press.card, parts, call.locale)
      : notice(wordsFor(call.locale).leech.gone);
  },

  'leech.rewrite': async (call, rooms) => {
    const { card } = call.press;
    const sides = await rooms.study.rewriteForm(call.userId, card);
    return sides
      ? sidesModal({ do: 'leech.rewritten', card }, sides, call.locale)
      : notice(wordsFor(call.locale).leech.gone);
  },

  'leech.suspend': async (call, rooms) => {
    const { leech } = wordsFor(call.locale);
    const done = await rooms.study.suspendCard(call.userId, call.press.card, call.at);
    return { show: 'update', view: noticeView(done ? leech.suspended : leech.gone) };
  },

  'leech.rewritten': async (call, rooms) => {
    const typed = typedSides(call);
    const { card } = call.press;
    const replacement = await rooms.study.replaceCard(call.userId, card, typed, call.at);
    const view = replacedView(replacement, [typed.front, typed.back], typed, call.locale);
    return replacement.kind === 'replaced'
      ? { show: 'update', view }
      : { show: 'message', view, ephemeral: true };
  },

  'leech.parted': async (call, rooms) => {
    const written = SPLIT_FIELDS.map((name) => call.fields[name]).filter(
      (text): text is string => typeof text === 'string' && text.trim() !== '',
    );
    const { card } = call.press;
    const replacement = await rooms.study.replaceCard(call.userId, card, written, call.at);
    const typed = { front: written.join(' '), back: '' };
    const view = replacedView(replacement, written, typed, call.locale);
    return replacement.kind === 'replaced'
      ? { show: 'update', view }
      : { show: 'message', view, ephemeral: true };
  },

  'contrast.make': async (call, rooms) => {
    const { leech } = wordsFor(call.locale);
    const { card, other } = call.press;
    const made = await rooms.study.makeContrastCard(call.userId, card, other, call.at);
    if (made.kind === 'gone') return notice(leech.gone);
    const view =
      made.kind === 'made'
        ? savedView(leech.offerMade, made.card, call.locale)
        : refusedView(made, { front: '', back: '' }, call.locale);
    return { show: 'update', view };
  },

  'contrast.decline': async (call) => ({
    show: 'update',
    view: noticeView(wordsFor(call.locale).leech.offerDeclined),
  }),
};
