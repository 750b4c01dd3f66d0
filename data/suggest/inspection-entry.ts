import { attributesField } from './attributes-guess.ts';
import { dateField, idField, seenLine, sourceFields } from './entry-parts.ts';
import type { Join } from './join-guess.ts';
import { geometryNames } from './layer-entry.ts';
import { ofAll } from './notes.ts';
import type { CheckedReading } from './reading.ts';
import type { SuggestedEntry } from './suggestion.ts';

/** Ratings, inspections or breaks of the assets of one class. */
export const inspectionEntry = (
  reading: CheckedReading,
  join: Join,
  dataset: string,
  assetClass: string,
): SuggestedEntry => {
  const { profile, dates, unreadDates } = reading;
  const date = dates.inspected ?? dates.reported;
  const asset = profile.columns.find(({ name }) => name === join.column)!;
  const fill = asset.filled < profile.rows ? { from: join.column, default: 'unknown' } : join.column;
  return {
    ...{ section: 'inspections', name: dataset, profile, before: [seenLine(reading)] },
    fields: [
      { key: 'dataset', value: dataset },
      { key: 'class', value: assetClass },
      ...sourceFields(reading).filter(({ key }) => !['geometry', 'crs', 'swap'].includes(key)),
      idField(reading),
      {
        key: 'asset',
        value: fill,
        note: `joins ${join.to.file}, ${join.idColumn}, on ${ofAll(join.joined, join.rows)} rows`,
      },
      ...(date === null ? [] : [dateField('inspectedAt', date, unreadDates.get(date.column), true)]),
      ...attributesField(profile, {
        taken: [reading.id.column, join.column, date?.column, ...geometryNames(reading)],
        needed: [],
        isAboutPeople: true,
      }),
    ],
  };
};
