import { openSqliteStore } from '../../src/storage/sqlite.ts';
import { storeContract } from './contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

const file = temporaryFolder();
let opened = 0;

storeContract('SQLite', () => {
  opened += 1;
  return openSqliteStore({ path: file(`store-${opened}.sqlite`) });
});
