import { crsOf } from '../import/crs.ts';
import type { DateGuess } from './date-guess.ts';
import { guessDraw } from './draw-guess.ts';
import { Block, type Field, type Plain } from './field.ts';
import type { Shape } from './file-profile.ts';
import type { UnreadDates } from './look-again.ts';
import { count, listed } from './notes.ts';
import type { FileReading } from './reading.ts';

/** `kitchener/water_mains.csv: 15,903 rows, 27 columns, a table without places`: the first line above an entry. */
export const seenLine = ({ profile, place }: FileReading): string => {
  const { file, fileLayer, rows, columns, isWhole, unread } = profile;
  const shape = place.shape === null ? 'a table without places' : `${place.shape}s`;
  const length = isWhole ? count(rows, 'row') : `the first ${count(rows, 'row')} were looked at`;
  const bad = unread.rows === 0 ? '' : `; ${count(unread.rows, 'row')} cannot be read (${unread.reasons[0]})`;
  const named = fileLayer === null ? file : `${file}, ${fileLayer.replaceAll(/\s+/g, ' ')}`;
  return `${named}: ${length}, ${count(columns.length, 'column')}, ${shape}${bad}`;
};

/** `file` and everything about how it is read: layer, encoding, CRS, columns of the geometry. */
export const sourceFields = ({ profile, place }: FileReading): readonly Field[] => {
  const { file, fileLayer, encoding, geometry } = profile;
  const stated = geometry?.crs ?? null;
  const fields: Field[] = [
    { key: 'file', value: file, ...(stated !== null && !isPlainLonLat(stated) && { note: statedCrs(stated) }) },
  ];
  if (fileLayer !== null) fields.push({ key: 'fileLayer', value: fileLayer });
  if (encoding !== null)
    fields.push({
      key: 'encoding',
      value: encoding,
      note: 'a guess: its text is not UTF-8. Are names with accents right?',
    });
  if (place.columns !== null) fields.push(geometryField(place));
  if (place.crs !== null) {
    const others = place.crs.others.length === 0 ? '' : `; ${listed(place.crs.others, 3)} would fit as well`;
    const share = Math.round(100 * place.crs.share);
    fields.push({
      key: 'crs',
      value: place.crs.crs,
      note: `TODO: right? It takes ${share} % of the places to where the other files are${others}`,
    });
  }
  if (place.isSwapped && place.columns === null)
    fields.push({ key: 'swap', value: true, note: 'latitude comes first in this file' });
  return fields;
};

/** Degrees, as the importer takes it anyway. */
const isPlainLonLat = (crs: string): boolean => {
  try {
    return crsOf(crs).kind === 'lon-lat';
  } catch {
    return false;
  }
};

const statedCrs = (crs: string): string => {
  const name = /^[A-Z_]+\s*\[\s*"([^"]+)"/i.exec(crs)?.[1] ?? crs;
  return `says itself that it is in ${name.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 60)}`;
};

const geometryField = ({ columns, isSwapped }: FileReading['place']): Field => ({
  key: 'geometry',
  value: columns as Plain,
  ...(isSwapped && { note: "the file's column names are the wrong way round: so the places lie with the other files" }),
});

export const drawField = (subject: readonly string[], shape: Shape | null): readonly Field[] => {
  const draw = guessDraw(subject, shape);
  return draw === null ? [] : [{ key: 'draw', value: draw, note: 'how the map draws it' }];
};

/** The id of the rows, with the evidence for it. */
export const idField = ({ id, profile }: FileReading): Field => {
  if (id.column !== null) {
    const checked = profile.isWhole ? '' : ' that were looked at';
    return { key: 'id', value: id.column, note: `unique in ${count(profile.rows, 'row')}${checked}` };
  }
  const nearly =
    id.nearly === null
      ? 'no column is unique'
      : `${id.nearly.column} is not unique: ${count(id.nearly.repeats, 'row')} repeat it`;
  return { key: 'id', value: { content: true }, note: nearly };
};

/** A date column with its form. Texts that are no dates become blanks, or are told where they are too many. */
export const dateField = (
  key: string,
  date: DateGuess,
  unread: UnreadDates | undefined,
  mayBeBlank: boolean,
): Field => {
  const map = mayBeBlank && unread != null && unread.length > 0 ? unread.filter((text) => text !== '__proto__') : [];
  const format: readonly Field[] =
    date.format === null
      ? []
      : [{ key: 'format', value: date.format, ...(date.isAmbiguous && { note: ambiguous(date.format) }) }];
  const note = unread === null ? { note: 'TODO: many of its texts are no dates of this form' } : {};
  if (map.length === 0 && format.length === 0) return { key, value: bareDate(date.column), ...note };
  if (map.length === 0) {
    const [only] = format;
    return {
      key,
      value: { from: date.column, format: date.format! },
      ...note,
      ...(only!.note && { note: only!.note }),
    };
  }
  const nulls = new Block(map.map((text) => ({ key: text, value: null })));
  return {
    key,
    value: new Block([
      { key: 'from', value: date.column, ...note },
      ...format,
      { key: 'map', value: nulls, note: 'TODO: no dates of that form. Put the right one behind those that you know' },
    ]),
  };
};

/** A text that begins with a year would be a date itself, not a column. */
const bareDate = (column: string): Plain => (/^\d{4}/.test(column) ? { from: column } : column);

const ambiguous = (format: string): string =>
  `TODO: is 4/5 ${format.startsWith('M') ? 'April 5, as written here, or May 4' : 'May 4, as written here, or April 5'}? Nothing in the file tells`;
