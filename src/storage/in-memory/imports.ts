import type { ImportPart } from '../parts.ts';
import { copy } from './tables.ts';
import type { Tables } from './tables.ts';

/** Who added which note file. */
export function importPart(tables: Tables): ImportPart {
  return {
    addImports: async (imports) => {
      tables.noteImports.push(...imports.map(copy));
    },
    lastImport: async (file) => copy(tables.noteImports.findLast((one) => one.file === file)),
  };
}
