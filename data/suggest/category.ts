import type { ColumnProfile } from './column-profile.ts';
import { personalReason } from './personal.ts';
import { hasWord, rankOf } from './words.ts';

/** Which columns can hold a category: few values that are all known, no measures, no people. */
export interface CategorySearch {
  /** Words that the column's name must have, the most telling first. */
  readonly words: readonly string[];
  readonly not?: readonly string[];
  readonly maxValues: number;
  /** Of the rows, how many must have a value. */
  readonly minFilledShare: number;
}

// Longer ones are texts, not names of kinds.
const MAX_VALUE_LENGTH = 100;
const YES_NO = /^(y|n|yes|no|true|false|t|f|0|1|-1|<null>|null|unknown)$/i;

/** The column that fits best: by its words, then the one with the most rows filled; null for none. */
export const findCategory = (
  columns: readonly ColumnProfile[],
  { words, not = [], maxValues, minFilledShare }: CategorySearch,
): ColumnProfile | null => {
  const fitting = columns.filter(
    (column) =>
      hasWord(column.name, words) &&
      !hasWord(column.name, [...not, 'date*', 'time*', 'id']) &&
      column.hasAllValues &&
      column.filled > 0 &&
      column.filled >= minFilledShare * column.rows &&
      column.values.length <= Math.min(maxValues, Math.max(3, column.filled / 2)) &&
      !column.values.every(({ value }) => YES_NO.test(value)) &&
      column.values.every(({ value }) => value.length <= MAX_VALUE_LENGTH) &&
      !(column.numbers !== null && !column.numbers.areIntegers) &&
      personalReason(column) === null,
  );
  const [best] = fitting.toSorted((a, b) => rankOf(a.name, words) - rankOf(b.name, words) || b.filled - a.filled);
  return best ?? null;
};

/** Who owns or maintains an asset, or governs a polygon. */
export const ownerColumn = (columns: readonly ColumnProfile[]): ColumnProfile | null =>
  findCategory(columns, {
    words: [
      'own',
      'owner',
      'ownership',
      'owned',
      'ownr',
      'maint',
      'maintained',
      'maintainer',
      'maintby',
      'juris*',
      'agency',
      'steward',
      'custodian',
      'operator',
      'authority',
      'department',
      'dept',
      'responsib*',
    ],
    not: ['plow', 'type', 'status', 'desc*'],
    maxValues: 40,
    minFilledShare: 0.3,
  });

/** Who got a past request. */
export const agencyColumn = (columns: readonly ColumnProfile[]): ColumnProfile | null =>
  findCategory(columns, {
    words: [
      'agency',
      'department',
      'dept',
      'owner',
      'organization',
      'responsib*',
      'assigned',
      'division',
      'queue',
      'team',
    ],
    not: ['police', 'fire', 'health', 'type', 'status'],
    maxValues: 60,
    minFilledShare: 0.5,
  });

/** What kind of problem a past request was. */
export const serviceColumn = (columns: readonly ColumnProfile[]): ColumnProfile | null =>
  findCategory(columns, {
    words: [
      'service',
      'type',
      'category',
      'issue',
      'problem',
      'title',
      'subject',
      'topic',
      'reason',
      'complaint',
      'violation',
    ],
    not: [
      'status',
      'source',
      'location',
      'street',
      'address',
      'road',
      'number',
      'no',
      'code',
      'post',
      'geom*',
      'shape',
      'repair',
      'unit',
      'break',
    ],
    maxValues: 60,
    minFilledShare: 0.9,
  });

/** Whether a past request is open or closed. */
export const statusColumn = (columns: readonly ColumnProfile[]): ColumnProfile | null =>
  findCategory(columns, {
    words: ['status', 'state', 'stage'],
    not: ['code', 'plane', 'fips', 'road'],
    maxValues: 25,
    minFilledShare: 0.5,
  });
