import { describe, expect, it } from 'vitest';
import { createTrainer } from '../../src/app/train-apart.ts';
import type { CardHistory, TrainingRequest } from '../../src/study/training.ts';

/** 60 cards asked eight times each, one answer in five wrong. */
function aRequest(): TrainingRequest {
  const histories = Array.from({ length: 60 }, (_, card): CardHistory =>
    Array.from({ length: 8 }, (__, answer) => ({
      place: answer * 60 + card,
      rating: (card + answer) % 5 === 0 ? 'again' : 'good',
      elapsedDays: answer * 3,
    })),
  );
  return { histories, judgedFrom: 384, before: null };
}

describe('a training in a process of its own', () => {
  it('gives parameters and both figures', async () => {
    const result = await createTrainer().train(aRequest());
    expect(result?.weights).toHaveLength(21);
    expect(result?.logLossBefore).toBeGreaterThan(0);
    expect(result?.logLossAfter).toBeGreaterThan(0);
  });

  it('says why it found nothing', async () => {
    const nothing = { histories: [], judgedFrom: 0, before: null };
    await expect(createTrainer().train(nothing)).rejects.toThrow('nothing to train on');
  });

  it('is one that failed when the process ends early or takes too long', async () => {
    await expect(createTrainer(1).train(aRequest())).rejects.toThrow('ended early (SIGKILL)');
  });

  it('is nothing when it is cut off, and none is begun after that', async () => {
    const trainer = createTrainer();
    const running = trainer.train(aRequest());
    trainer.stop();
    expect(await running).toBeNull();
    expect(await trainer.train(aRequest())).toBeNull();
  });
});
