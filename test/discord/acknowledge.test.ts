import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerInTime } from '../../src/discord/acknowledge.ts';
import type { Answer } from '../../src/discord/answer.ts';
import { text } from '../../src/discord/components.ts';
import { modal } from '../../src/discord/components.ts';
import type { Responder } from '../../src/discord/responder.ts';

/*
 * Which calls Discord gets, in order, for each kind of answer that comes soon or late.
 */

const view = (said: string) => ({ components: [text(said)] });
const form = modal({ do: 'review.start' }, 'A form', []);

function record(canUpdate: boolean): { calls: string[]; responder: Responder } {
  const calls: string[] = [];
  const note =
    (name: string) =>
    async (...given: unknown[]): Promise<void> => {
      const [first, ephemeral] = given;
      const said = JSON.stringify(first ?? '').match(/"content":"([^"]*)"/)?.[1];
      const who = typeof ephemeral === 'boolean' ? (ephemeral ? ' privately' : ' publicly') : '';
      const alone = typeof first === 'boolean' ? (first ? ' privately' : ' publicly') : '';
      calls.push(`${name}${said === undefined ? '' : ` ${said}`}${who}${alone}`);
    };
  const responder = {
    canUpdate,
    isAnswered: () => calls.length > 0,
    reply: note('reply'),
    update: note('update'),
    openModal: note('modal'),
    deferReply: note('defer reply'),
    deferUpdate: note('defer update'),
    edit: note('edit'),
    deleteReply: note('delete'),
    followUp: note('follow up'),
  };
  return { calls, responder };
}

async function run(
  answer: Answer,
  {
    late,
    canUpdate,
    privacy,
  }: { late: boolean; canUpdate: boolean; privacy: 'public' | 'private' },
): Promise<string[]> {
  const { calls, responder } = record(canUpdate);
  const working = new Promise<Answer>((resolve) => {
    setTimeout(() => resolve(answer), late ? 5_000 : 100);
  });
  const done = answerInTime(responder, working, { privacy, pressAgain: () => view('again') });
  await vi.advanceTimersByTimeAsync(6_000);
  await done;
  return calls;
}

const all = { show: 'message', view: view('hi'), ephemeral: false } as const;
const own = { show: 'message', view: view('hi'), ephemeral: true } as const;
const both = { show: 'message', view: view('hi'), ephemeral: false, also: view('psst') } as const;
const update = { show: 'update', view: view('new'), also: view('psst') } as const;
const open = { show: 'modal', modal: form } as const;
const nothing = { show: 'nothing' } as const;

describe('an answer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const cases: [
    string,
    Answer,
    'soon' | 'late',
    'command' | 'press',
    'public' | 'private',
    string[],
  ][] = [
    ['for all', all, 'soon', 'command', 'public', ['reply hi publicly']],
    ['for all', all, 'late', 'command', 'public', ['defer reply publicly', 'edit hi']],
    ['for one', own, 'soon', 'command', 'public', ['reply hi privately']],
    [
      'for one, announced to all,',
      own,
      'late',
      'command',
      'public',
      ['defer reply publicly', 'delete', 'follow up hi privately'],
    ],
    ['for one', own, 'late', 'command', 'private', ['defer reply privately', 'edit hi']],
    ['for all', all, 'late', 'command', 'private', ['defer reply privately', 'edit hi']],
    [
      'and more',
      both,
      'soon',
      'command',
      'public',
      ['reply hi publicly', 'follow up psst privately'],
    ],
    [
      'and more',
      both,
      'late',
      'command',
      'public',
      ['defer reply publicly', 'edit hi', 'follow up psst privately'],
    ],
    ['of nothing', nothing, 'late', 'command', 'private', ['defer reply privately', 'delete']],
    [
      'that updates',
      update,
      'soon',
      'press',
      'private',
      ['update new', 'follow up psst privately'],
    ],
    [
      'that updates',
      update,
      'late',
      'press',
      'private',
      ['defer update', 'edit new', 'follow up psst privately'],
    ],
    ['for one', own, 'late', 'press', 'private', ['defer update', 'follow up hi privately']],
    ['that opens a form', open, 'soon', 'press', 'private', ['modal']],
    [
      'that opens a form too late',
      open,
      'late',
      'press',
      'private',
      ['defer update', 'follow up again privately'],
    ],
    ['of nothing', nothing, 'soon', 'press', 'private', ['defer update']],
    ['of nothing', nothing, 'late', 'press', 'private', ['defer update']],
  ];

  it.each(
    cases.map(([what, answer, when, from, privacy, calls]) => {
      const how = { late: when === 'late', canUpdate: from === 'press', privacy };
      return { title: `${what} that comes ${when} to a ${privacy} ${from}`, answer, how, calls };
    }),
  )('$title', async ({ answer, how, calls }) => {
    expect(await run(answer, how)).toEqual(calls);
  });
});
