import { describe, expect, it } from 'vitest';
import type { NoteImport, Store } from '../../../src/study/store.ts';
import { DAY, START } from '../builders.ts';

const anImport = (change: Partial<NoteImport> = {}): NoteImport => ({
  file: 'u-net.ko.md',
  guildId: 'guild',
  learnerId: 'ana',
  at: START,
  ...change,
});

export function importContract(store: () => Store): void {
  describe('imported notes', () => {
    it('name the last one who added a file', async () => {
      expect(await store().lastImport('u-net.ko.md')).toBeUndefined();
      await store().addImports([]);
      await store().addImports([anImport(), anImport({ file: '합성곱.ko.md', guildId: null })]);
      await store().addImports([anImport({ learnerId: 'ben', at: START })]);
      expect(await store().lastImport('u-net.ko.md')).toEqual(anImport({ learnerId: 'ben' }));
      expect(await store().lastImport('합성곱.ko.md')).toEqual(
        anImport({ file: '합성곱.ko.md', guildId: null }),
      );
      expect(await store().lastImport('U-Net.ko.md')).toBeUndefined();
    });

    it('are the person’s own data, and stay without the name', async () => {
      await store().addImports([anImport(), anImport({ learnerId: 'ben', file: 'b.md' })]);
      const page = await store().personalPage('ana', 'noteImports', null, 9);
      expect(page).toEqual({ records: [anImport()], after: null });
      await store().eraseLearner('ana');
      expect(await store().lastImport('u-net.ko.md')).toEqual(anImport({ learnerId: '' }));
      expect((await store().personalPage('ana', 'noteImports', null, 9)).records).toEqual([]);
      expect((await store().lastImport('b.md'))?.learnerId).toBe('ben');
    });

    it('stay without the server that was left', async () => {
      await store().addImports([anImport(), anImport({ guildId: 'other', file: 'b.md' })]);
      expect(await store().knownGuilds()).toEqual(['guild', 'other']);
      await store().guildLeft('guild', START);
      await store().eraseGuildsLeftBefore(START + DAY);
      expect(await store().lastImport('u-net.ko.md')).toEqual(anImport({ guildId: null }));
      expect((await store().lastImport('b.md'))?.guildId).toBe('other');
    });
  });
}
