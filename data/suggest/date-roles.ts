import { isUnique } from './column-profile.ts';
import { type DateGuess, guessDate } from './date-guess.ts';
import type { FileProfile } from './file-profile.ts';
import { hasWord, rankOf } from './words.ts';

/** Which date of a file means what. */
export interface DateRoles {
  /** `isNamed`: the column's name says that something was reported; else it is the file's only date that could be it. */
  readonly reported: (DateGuess & { readonly isNamed: boolean }) | null;
  readonly closed: DateGuess | null;
  readonly inspected: DateGuess | null;
  readonly installed: DateGuess | null;
}

const REPORTED = [
  ...['report*', 'creat*', 'open*', 'request*', 'receiv*', 'submit*', 'logged', 'call*', 'incident', 'complaint'],
  ...['enter*', 'occur*', 'start*', 'initiat*', 'issued', 'break'],
];
const CLOSED = ['clos*', 'complet*', 'resol*', 'finish*', 'fixed', 'repaired', 'mended', 'done', 'end', 'ended'];
const INSPECTED = ['inspect*', 'rated', 'rating', 'tested', 'test', 'survey*', 'checked', 'assess*', 'visit*'];
const INSTALLED = ['install*', 'instal', 'built', 'constr*', 'laid', 'planted', 'commission*', 'year', 'inst'];
// Dates about the row, or about what is still to come.
const OF_THE_ROW = [
  'update*',
  'modif*',
  'edit*',
  'status',
  'due',
  'target',
  'sla',
  'expected',
  'lined',
  'export*',
  'sync*',
];

/** The dates of a file by what their names say; of several, the word that stands first in the lists above. */
export const dateRoles = (profile: FileProfile, monthFirst: boolean): DateRoles => {
  const dates = profile.columns
    .filter(({ name, filled }) => filled > 0 && !hasWord(name, OF_THE_ROW))
    .flatMap((column) => guessDate(column, monthFirst) ?? []);
  const best = (words: readonly string[], not: readonly string[] = []): DateGuess | null =>
    dates
      .filter(({ column }) => hasWord(column, words) && !hasWord(column, not))
      .toSorted((a, b) => rankOf(a.column, words) - rankOf(b.column, words))[0] ?? null;
  const named = best(REPORTED, [...CLOSED, ...INSTALLED]);
  const others = dates.filter(({ column }) => !hasWord(column, [...CLOSED, ...INSTALLED, ...INSPECTED]));
  const only = others.length === 1 && !isRowNumber(profile, others[0]!.column) ? others[0]! : null;
  const reported = named ?? only;
  return {
    reported: reported === null ? null : { ...reported, isNamed: named !== null },
    closed: best(CLOSED),
    inspected: best(INSPECTED),
    installed: best(INSTALLED, CLOSED),
  };
};

/** Numbers that happen to lie where seconds since 1970 do. */
const isRowNumber = ({ columns }: FileProfile, name: string): boolean => {
  const column = columns.find((each) => each.name === name)!;
  return column.numbers !== null && isUnique(column);
};
