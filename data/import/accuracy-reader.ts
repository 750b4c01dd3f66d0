import { MAX_ACCURACY_METERS } from '../requests/max-accuracy.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { Problem, type Reader, textReader } from './column-reader.ts';
import { numberOf } from './values.ts';

const metersOf = (text: string): number | null => {
  const meters = numberOf(text);
  return meters !== null && meters >= 0 && meters <= MAX_ACCURACY_METERS ? meters : null;
};

/**
 * Reads how far a place may be off, meters; 0 where that is not mapped or blank. A map translates the texts that it names
 * ('GPS': 10); others are read as they are. A constant that is none is a RangeError at once.
 */
export const accuracyReader = (mapping: ColumnMapping | undefined, used: Set<string>): Reader<number> => {
  if (mapping === undefined) return () => 0;
  if ('value' in mapping && mapping.value !== null && metersOf(mapping.value) === null)
    throw new RangeError(`accuracyMeters: '${mapping.value}' is not ${WANTED}`);
  const read = textReader(mapping, used, 'kept');
  return (fields) => {
    const text = read(fields);
    if (text instanceof Problem) return text;
    if (text === null) return 0;
    return metersOf(text) ?? new Problem(`accuracyMeters: '${text}' is not ${WANTED}`);
  };
};

const WANTED = `a number of meters from 0 to ${MAX_ACCURACY_METERS}`;
