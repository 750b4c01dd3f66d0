import type { AgencyBook } from './agency-book.ts';
import { attributesField } from './attributes-guess.ts';
import { bodyBehind } from './bodies.ts';
import { ownerColumn } from './category.ts';
import { drawField, idField, seenLine, sourceFields } from './entry-parts.ts';
import type { Field } from './field.ts';
import { guessName } from './name-guess.ts';
import { count } from './notes.ts';
import type { CheckedReading } from './reading.ts';
import { type Ids, slugOf } from './slug.ts';
import { isBoundaryWord } from './subject.ts';
import type { SuggestedEntry } from './suggestion.ts';

/** A layer with what rules may say about it. */
export interface LayerSuggestion {
  readonly entry: SuggestedEntry;
  readonly layer: string;
  readonly title: string;
  /** The city's own outline: what lies in it and is nobody else's is the city's. */
  readonly isCity: boolean;
  /** What is reported on its ground belongs to its agency. */
  readonly ownsGround: boolean;
}

const MAX_OUTLINE_PARTS = 3;

export const layerEntry = (reading: CheckedReading, agencies: AgencyBook, ids: Ids): LayerSuggestion => {
  const { profile, subject, title } = reading;
  const isCity = isOutline(reading);
  const about = isCity ? ['city'] : subject;
  const layer = ids.take(slugOf(about.join(' ')), 'layer');
  const body = isCity ? 'city' : bodyBehind(subject);
  const name = guessName(profile, subject, reading.id.column);
  const fields: readonly Field[] = [
    { key: 'layer', value: layer },
    { key: 'title', value: title },
    ...drawField(subject, reading.place.shape),
    ...sourceFields(reading),
    idField(reading),
    nameField(name, title),
    ...agencyField(reading, body, agencies),
    ...attributesField(profile, {
      taken: [reading.id.column, name?.name, ...geometryNames(reading)],
      ...{ needed: [], isAboutPeople: false },
    }),
  ];
  const entry: SuggestedEntry = { section: 'layers', name: layer, profile, before: [seenLine(reading)], fields };
  return { entry, layer, title, isCity, ownsGround: body !== 'city' && body !== 'nobody' && body.ownsGround };
};

export const geometryNames = ({ place }: CheckedReading): readonly string[] =>
  place.columns === null ? [] : (Object.values(place.columns) as string[]);

/** One polygon or few that a file calls the city's boundary. */
export const isOutline = ({ profile, subject }: Pick<CheckedReading, 'profile' | 'subject'>): boolean =>
  profile.rows <= MAX_OUTLINE_PARTS &&
  (subject.some(isBoundaryWord) || subject.join(' ') === 'city') &&
  !subject.some((word) => ['county', 'state', 'park', 'school'].includes(word));

const nameField = (name: ReturnType<typeof guessName>, title: string): Field => {
  if (name === null) return { key: 'name', value: { value: title }, note: 'TODO: which column has their names?' };
  const missing = name.rows - name.filled;
  if (missing === 0) return { key: 'name', value: name.name };
  return { key: 'name', value: { from: name.name, default: title }, note: `blank in ${count(missing, 'row')}` };
};

const agencyField = (
  { profile }: CheckedReading,
  body: ReturnType<typeof bodyBehind>,
  agencies: AgencyBook,
): readonly Field[] => {
  const column = ownerColumn(profile.columns);
  if (column !== null) return [{ key: 'agency', value: agencies.mapping(column, `${profile.file}, ${column.name}`) }];
  if (body === 'nobody') return [];
  if (body === 'city') return [{ key: 'agency', value: agencies.cityId }];
  const id = agencies.named(body.name, `a guess from the name of ${profile.file}`);
  return id === null
    ? []
    : [{ key: 'agency', value: id, note: 'TODO: who is in charge there? This is a guess from the name of the file' }];
};
