import type { Locale } from '../../study/learner.ts';
import type { StudyOutlook } from '../../study/study.ts';
import type { View } from '../answer.ts';
import { container, message, text } from '../components.ts';
import { wordsFor } from '../words/words.ts';

export interface PlanShown {
  /** Null when there is nothing to plan. */
  outlook: StudyOutlook | null;
  /** The learner's own setting. */
  retention: number;
  locale: Locale;
}

/** What the coming days would be like at four retentions. */
export function planView({ outlook, retention, locale }: PlanShown): View {
  const words = wordsFor(locale).plan;
  if (outlook === null) return message([container([text(words.none)])]);
  return message([
    container([
      text(`# ${words.title(outlook.days)}`),
      text(words.now(outlook.begun, outlook.fresh, outlook.knownNow)),
      text(tableText(outlook, retention, locale)),
      text(`-# ${words.note}`),
    ]),
  ]);
}

function tableText(outlook: StudyOutlook, own: number, locale: Locale): string {
  const words = wordsFor(locale).plan;
  const lines = outlook.rows.map(({ retention, answersPerDay, minutesPerDay, known }) => {
    const answers = answersPerDay < 10 ? answersPerDay : Math.round(answersPerDay);
    const line = `- ${words.row(retention, answers, minutesPerDay, known)}`;
    return retention === own ? `${line} ← ${words.yours}` : line;
  });
  return [words.howto, ...lines].join('\n');
}
