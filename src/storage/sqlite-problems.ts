import { ProblemError } from '../base/problem.ts';

/** Names that SQLite and the file system give to what went wrong. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

function problem(path: string, code: string, what: string, remedy: string): ProblemError {
  return new ProblemError([{ severity: 'error', code, file: path, what, remedy }]);
}

export function folderInstead(path: string): ProblemError {
  return problem(
    path,
    'database-is-folder',
    'The database path is a folder.',
    'Give the path of a file, such as data/paperdeck.sqlite.',
  );
}

export function damaged(path: string, detail: string): ProblemError {
  return problem(
    path,
    'database-damaged',
    `The database file is damaged (${detail}). Nothing was changed.`,
    'Restore a backup, or move the file away to start with an empty one.',
  );
}

export function newerSchema(path: string, found: number, known: number): ProblemError {
  return problem(
    path,
    'database-newer',
    `The database was written by a newer Paperdeck (schema ${found}, this one knows ${known}). Nothing was changed.`,
    'Start the newer version, or restore a backup that this version made.',
  );
}

export function missing(path: string): ProblemError {
  return problem(
    path,
    'database-missing',
    'There is no such file.',
    'Check the path; it is read from the folder that the command was started in.',
  );
}

export function emptyBackup(path: string): ProblemError {
  return problem(
    path,
    'backup-empty',
    'This is not a backup of Paperdeck: it has none of its tables. Nothing was changed.',
    'Choose another file; backups are named paperdeck-<time>.sqlite.',
  );
}

function folderProblem(path: string): ProblemError {
  return problem(
    path,
    'database-folder',
    'The folder of the database cannot be made or opened.',
    'Check that the path leads through folders only and that you may write there.',
  );
}

function readOnly(path: string): ProblemError {
  return problem(
    path,
    'database-read-only',
    'The database cannot be written. Nothing was changed.',
    'Give yourself the right to write the file and its folder, or choose another path.',
  );
}

function locked(path: string): ProblemError {
  return problem(
    path,
    'database-locked',
    'Another program keeps the database locked.',
    'Stop the other program, or a second Paperdeck on the same file, and start again.',
  );
}

function full(path: string): ProblemError {
  return problem(
    path,
    'database-full',
    'There is no room left to write the database.',
    'Make room on the disk and start again; what was accepted before is kept.',
  );
}

/** What a person can mend, told so; anything else is given back as it came. */
export function explain(error: unknown, path: string): unknown {
  const code = codeOf(error);
  const detail = error instanceof Error ? error.message : '';
  if (code.startsWith('SQLITE_READONLY')) return readOnly(path);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return locked(path);
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return damaged(path, detail);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return full(path);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return readOnly(path);
  if (code.startsWith('SQLITE_CANTOPEN')) return folderProblem(path);
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'ENOENT') return folderProblem(path);
  return error;
}
