import { columnNamed } from './file-profile.ts';
import { isStrong, type Join } from './join-guess.ts';
import { isAboutAssets } from './kind-guess.ts';
import { personalReason } from './personal.ts';
import type { CheckedReading } from './reading.ts';

// What things hang on that have no place of their own in a table: where people live and work.
const PREMISES = ['address', 'addr', 'building', 'footprint', 'premise', 'parcel', 'lot', 'house', 'structure'];

const isPremises = (subject: readonly string[]): boolean => subject.some((word) => PREMISES.includes(word));

/**
 * By which column each thing of a table belongs to another file's, which has a place: a water meter to the address that it
 * hangs in. Null: the rows have a place, are what happened to the others (they have dates, or no id of their own), or the
 * column looks personal and is not taken over. `target`: what was made of the other file.
 */
export const guessTie = (reading: CheckedReading, target: CheckedReading | undefined): Join | null => {
  const { kind, join, id, place, dates, profile, subject } = reading;
  if (join === null || target === undefined || place.shape !== null || target.place.shape === null) return null;
  if (!isStrong(join) || id.column === null || id.column === join.column || isAboutAssets(subject)) return null;
  if (personalReason(columnNamed(profile, join.column)!) !== null) return null;
  const isThing = kind === 'asset' && dates.inspected === null;
  const isUndated = dates.inspected === null && dates.reported === null && dates.closed === null;
  return isThing || (kind === 'table' && isUndated && isPremises(target.subject)) ? join : null;
};
