import { type ColumnProfile, keyOf } from './column-profile.ts';
import type { FileProfile } from './file-profile.ts';
import { subjectOf } from './subject.ts';
import { singular, squeezed, wordsOf } from './words.ts';

/** A column whose values may be the ids of another file. */
export interface JoinCandidate {
  readonly from: FileProfile;
  readonly column: string;
  readonly to: FileProfile;
  readonly idColumn: string;
}

/** A candidate that was tested on every row that was looked at. */
export interface Join extends JoinCandidate {
  readonly joined: number;
  readonly rows: number;
}

const MIN_JOINED_SHARE = 0.3;

/** Whether so many rows join that it is no chance. */
export const isStrong = ({ joined, rows }: Join): boolean => joined >= MIN_JOINED_SHARE * rows;

/** A file with the column that names its rows. */
export interface Target {
  readonly profile: FileProfile;
  readonly idColumn: string;
}

const MIN_SHARE = 0.5;
/** With the same name in both files less is enough. */
const MIN_NAMESAKE_SHARE = 0.3;
const OF_THE_EXPORT = /^(objectid\d*|fid|oid|gid|rowid|globalid|id)$/;
const MEASURE = /(x|y|lat|lon|longitude|latitude|length|area|size|width|count|year|zip|zipcode)$/;

/** For each file the column that points to another file best, judged by a sample; files without one are left out. */
export const joinCandidates = (sources: readonly FileProfile[], targets: readonly Target[]): readonly JoinCandidate[] =>
  sources.flatMap((from) => {
    const found = targets.flatMap(({ profile, idColumn }) => {
      const id = profile.columns.find(({ name }) => name === idColumn)!;
      if (profile === from || id.keys === null) return [];
      const subject = subjectOf(profile.fileLayer ?? profile.file);
      return from.columns.flatMap((column) => {
        const score = scoreOf(column, id, subject);
        return score === 0 ? [] : [{ score, candidate: { from, column: column.name, to: profile, idColumn } }];
      });
    });
    const [best] = found.toSorted((a, b) => b.score - a.score);
    return best === undefined ? [] : [best.candidate];
  });

/** 0: no join. Else the share of the sample that is an id of the other file, and 1 more for a namesake. */
const scoreOf = (column: ColumnProfile, id: ColumnProfile, subject: readonly string[]): number => {
  const letters = squeezed(column.name);
  const isNamesake =
    (letters === squeezed(id.name) && !OF_THE_EXPORT.test(letters)) || isIdOf(column.name, id.name, subject);
  if (!isNamesake && (!isIdName(column.name) || MEASURE.test(letters) || OF_THE_EXPORT.test(letters))) return 0;
  if (column.sample.length === 0) return 0;
  const share = column.sample.filter((text) => id.keys!.has(keyOf(text))).length / column.sample.length;
  if (isNamesake) return share >= MIN_NAMESAKE_SHARE ? 1 + share : 0;
  return share >= MIN_SHARE && share > 2 * densityOf(id) ? share : 0;
};

const SHORT: Readonly<Record<string, string>> = { bldg: 'building', addr: 'address' };

/** Whether a column is the plain `id` of another file under the name of what that is about: `BLDG_ID`, of buildings. */
const isIdOf = (column: string, id: string, subject: readonly string[]): boolean => {
  const last = subject.at(-1);
  const [thing, ...rest] = wordsOf(column).map((word) => SHORT[word] ?? singular(word));
  return /^(object|f|g|o)?id$/.test(squeezed(id)) && last !== undefined && thing === last && rest.join('') === 'id';
};

const isIdName = (name: string): boolean => {
  const last = wordsOf(name).at(-1) ?? '';
  return ['id', 'no', 'nr', 'key', 'code', 'ref', 'number', 'num', 'tag'].includes(last) || /id$/.test(squeezed(name));
};

/** How likely any number of the ids' range is one of them: numbers from 1 on join with whatever counts from 1. */
const densityOf = ({ numbers, filled, name }: ColumnProfile): number => {
  if (numbers === null || numbers.rows < filled || !numbers.areIntegers || name === '') return 0;
  return filled / (numbers.high - numbers.low + 1);
};
