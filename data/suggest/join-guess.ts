import { type ColumnProfile, keyOf } from './column-profile.ts';
import type { FileProfile } from './file-profile.ts';
import { squeezed, wordsOf } from './words.ts';

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
      return from.columns.flatMap((column) => {
        const score = scoreOf(column, id);
        return score === 0 ? [] : [{ score, candidate: { from, column: column.name, to: profile, idColumn } }];
      });
    });
    const [best] = found.toSorted((a, b) => b.score - a.score);
    return best === undefined ? [] : [best.candidate];
  });

/** 0: no join. Else the share of the sample that is an id of the other file, and 1 more for a namesake. */
const scoreOf = (column: ColumnProfile, id: ColumnProfile): number => {
  const letters = squeezed(column.name);
  const isNamesake = letters === squeezed(id.name) && !OF_THE_EXPORT.test(letters);
  if (!isNamesake && (!isIdName(column.name) || MEASURE.test(letters) || OF_THE_EXPORT.test(letters))) return 0;
  if (column.sample.length === 0) return 0;
  const share = column.sample.filter((text) => id.keys!.has(keyOf(text))).length / column.sample.length;
  if (isNamesake) return share >= MIN_NAMESAKE_SHARE ? 1 + share : 0;
  return share >= MIN_SHARE && share > 2 * densityOf(id) ? share : 0;
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
