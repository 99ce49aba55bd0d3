import type { Instant } from '../base/clock.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../base/clock.ts';

/** What a transcript needs to know of its surroundings. */
export interface TranscriptPlace {
  now: Instant;
  /** The shown name of a user id. */
  nameOf(userId: string): string;
  channelName(channelId: string): string;
}

/** Code, an escaped mark, a link, a time stamp, a person, a channel; whichever begins first. */
const READABLE =
  /(`+)[\s\S]*?[^`]\1(?!`)|\\([^0-9A-Za-z\s])|\[((?:\\.|[^\]\\])+)\]\(<?(https?:\/\/[^\s)>]+)>?\)|<t:(-?\d+)(?::[tTdDfFR])?>|<@!?(\d+)>|<#(\d+)>/gu;

/**
 * Markdown as a person reads it in a terminal: people and channels by name, times relative to the clock, links as
 * `label → address`, escapes gone. Bold, headings and small print keep their marks, which are all that tells them apart
 * here. Code stays as it is.
 */
export function readableText(text: string, place: TranscriptPlace): string {
  return text.replaceAll(
    READABLE,
    (
      whole: string,
      _ticks: string | undefined,
      escaped: string | undefined,
      label: string | undefined,
      address: string | undefined,
      seconds: string | undefined,
      userId: string | undefined,
      channelId: string | undefined,
    ) => {
      if (escaped !== undefined) return escaped;
      if (label !== undefined) return `${readableText(label, place)} → ${address}`;
      if (seconds !== undefined) return relativeTime(Number(seconds) * SECOND - place.now);
      if (userId !== undefined) return `@${place.nameOf(userId)}`;
      if (channelId !== undefined) return `#${place.channelName(channelId)}`;
      return whole;
    },
  );
}

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' });

/** `in 20 seconds`, `2 days ago`. */
function relativeTime(milliseconds: number): string {
  const steps = [
    { unit: 'day', size: DAY },
    { unit: 'hour', size: HOUR },
    { unit: 'minute', size: MINUTE },
    { unit: 'second', size: SECOND },
  ] as const;
  const step = steps.find(({ size }) => Math.abs(milliseconds) >= size);
  const { unit, size } = step ?? { unit: 'second' as const, size: SECOND };
  const amount = Math.round(milliseconds / size);
  return relative.format(amount, unit);
}
