import type { ColumnProfile } from './column-profile.ts';
import type { Field } from './field.ts';
import type { FileProfile } from './file-profile.ts';
import { count, listed } from './notes.ts';
import { personalReason } from './personal.ts';
import { squeezed } from './words.ts';

const OF_THE_EXPORT = /^(objectid\d*|fid|oid|gid|globalid|shape.*|geom|thegeom|cartodbid|createdat|updatedat)$/;
// Notes of reports are written by and about people.
const FREE_TEXT_LENGTH = 40;

export interface AttributeChoice {
  /** What the entry has taken already, under names of ours. */
  readonly taken: readonly (string | null | undefined)[];
  /** What `street`, `address` and `main` name must be there. */
  readonly needed: readonly string[];
  /** Reports: long free texts are left out, too. */
  readonly isAboutPeople: boolean;
}

/** The columns worth keeping, and above them what was left out and why. Columns that look personal never stay. */
export const attributesField = (
  profile: FileProfile,
  { taken, needed, isAboutPeople }: AttributeChoice,
): readonly Field[] => {
  const kept: string[] = [];
  const personal: string[] = [];
  const empty: string[] = [];
  const texts: string[] = [];
  for (const column of profile.columns) {
    const { name, filled } = column;
    if (personalReason(column) !== null) personal.push(name);
    else if (needed.includes(name)) kept.push(name);
    else if (filled === 0) empty.push(name);
    else if (taken.includes(name) || OF_THE_EXPORT.test(squeezed(name)) || isUnaskable(column)) continue;
    else if (isAboutPeople && isFreeText(column)) texts.push(name);
    else kept.push(name);
  }
  const before = [
    ...(personal.length === 0 ? [] : [`left out, because they look personal: ${quoted(personal)}`]),
    ...(texts.length === 0 ? [] : [`left out, because free text may name people: ${quoted(texts)}`]),
    ...(empty.length === 0 ? [] : [`left out, because they are empty: ${quoted(empty)}`]),
  ];
  if (kept.length === 0 && before.length === 0) return [];
  return [
    {
      key: 'attributes',
      value: kept,
      before,
      ...(kept.length > 12 && { note: `${count(kept.length, 'column')}: take out what nobody needs` }),
    },
  ];
};

const quoted = (names: readonly string[]): string => listed(names.map(oneLine), 30);
const oneLine = (name: string): string => name.replaceAll(/\s+/g, ' ');

const isFreeText = ({ averageLength, hasAllValues }: ColumnProfile): boolean =>
  averageLength > FREE_TEXT_LENGTH && !hasAllValues;

/** JSON or a pair of coordinates inside a cell: what a rule cannot ask about. */
const isUnaskable = ({ sample }: ColumnProfile): boolean =>
  sample.length > 0 && sample.every((text) => /^[[{]|^\(-?\d+\.\d+, *-?\d+\.\d+\)$/.test(text));
