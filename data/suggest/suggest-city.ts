import { type Box, boxOfMost, centerOf, unionOf } from './box.ts';
import { dateRoles } from './date-roles.ts';
import { columnNamed, type FileProfile } from './file-profile.ts';
import { type JoinCandidate, joinCandidates } from './join-guess.ts';
import { isOutline } from './layer-entry.ts';
import { guessName } from './name-guess.ts';
import { extentOfAll, guessPlace } from './place-guess.ts';
import { type FileReading, readingOf } from './reading.ts';
import { guessRegion } from './region-guess.ts';
import { slugOf } from './slug.ts';
import { subjectOf } from './subject.ts';
import type { SuggestedHead } from './suggestion.ts';
import { sentenceCase, wordsOf } from './words.ts';

/** What all files together say before any is read again. */
export interface FirstLook {
  readonly head: SuggestedHead;
  readonly readings: readonly FileReading[];
  readonly joins: readonly JoinCandidate[];
}

/** The city's head and what each file is, from the files' profiles. `folder`: the name of the folder that they are in. */
export const firstLook = (profiles: readonly FileProfile[], folder: string): FirstLook => {
  const extent = extentOfAll(profiles);
  const { timeZone, units, monthFirst } = guessRegion(extent);
  const places = profiles.map((profile) => guessPlace(profile, extent));
  const { name, foundIn } = cityName(profiles, folder);
  const cityWords = wordsOf(name);
  const readings = profiles.map((profile, i) =>
    readingOf(profile, places[i]!, dateRoles(profile, monthFirst), cityWords),
  );
  const all = places.map(({ positions }) => boxOfMost(positions)).reduce<Box | null>(unionOf, null);
  const center = extent ?? all;
  return {
    head: {
      ...{ id: slugOf(name) || 'my-city', name, nameFoundIn: foundIn, timeZone, units },
      center: center === null ? null : centerOf(center),
    },
    readings,
    joins: joinsOf(readings),
  };
};

/** Tables and reports may point to assets; a file of areas or another of things on the map does not need to. */
const joinsOf = (readings: readonly FileReading[]): readonly JoinCandidate[] => {
  const targets = readings
    .filter(({ kind, id }) => kind === 'asset' && id.column !== null)
    .map(({ profile, id }) => ({ profile, idColumn: id.column! }));
  const sources = readings.filter(
    ({ kind, place }) => kind === 'table' || kind === 'request' || (kind === 'asset' && place.shape === null),
  );
  return joinCandidates(
    sources.map(({ profile }) => profile),
    targets,
  );
};

const NO_CITYS_NAME =
  /^(data|files?|downloads?|tmp|temp|open-?data|gis|shared|import|source|sources|input|csv|shapefiles?|new folder|desktop|documents|home|root|\.*|\d*)$/i;

/** The name in the city's boundary, else the folder's, else none that is honest. */
const cityName = (
  profiles: readonly FileProfile[],
  folder: string,
): { readonly name: string; readonly foundIn: string } => {
  for (const profile of profiles) {
    const subject = subjectOf(profile.fileLayer ?? profile.file);
    if (profile.rows !== 1 || profile.geometry === null || !isOutline({ profile, subject })) continue;
    const column = guessName(profile, subject, null);
    const [value] = column === null ? [] : columnNamed(profile, column.name)!.values;
    if (value !== undefined && /\p{L}{2}/u.test(value.value))
      return { name: value.value, foundIn: `${profile.file}, ${column!.name}` };
  }
  if (!NO_CITYS_NAME.test(folder)) {
    const words = wordsOf(folder);
    if (words.length > 0)
      return { name: words.map((word) => sentenceCase([word])).join(' '), foundIn: 'the name of the folder' };
  }
  return { name: 'My city', foundIn: 'nowhere. TODO: what is it called?' };
};
