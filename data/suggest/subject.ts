import path from 'node:path';
import { singular, wordsOf } from './words.ts';

const NOT_A_SUBJECT = new Set(
  [
    'jan feb mar apr may jun jul aug sep sept oct nov dec january february',
    'march april june july august september october november december to from until',
    'since of the and by in data dataset export exported extract download latest',
    'current final copy new old all public open opendata view layer feature features',
    'shp shapefile geojson json csv wgs nad utm epsg mercator stateplane ft ftus us m sp wfs v',
    'north south east west central tl tiger county state city map gis table file',
  ].flatMap((words) => words.split(' ')),
);
const STATES = new Set(
  'al ak az ar ca co ct fl ga il ks ky ma md mi mn mo nc nj nm nv ny oh ok pa sc tn tx ut va wa wi'.split(' '),
);
const ENDINGS = /(\.(csv|tsv|txt|geojsonl?|ndjson|jsonl?|zip|shp|gpkg|fgb|kml|kmz|topojson|gz))+$/i;

/**
 * What a file is about, from its name without dates, projections and the like, the last word in the singular:
 * `potholes_2016_apr_jul.csv` is pothole. Words of the city's own name are left out. Where nothing is left, all of it.
 */
export const subjectOf = (file: string, cityWords: readonly string[] = []): readonly string[] => {
  const words = topicOf(file, cityWords);
  return words.map((word, i) => (i === words.length - 1 ? singular(word) : word));
};

/** The same as the file says it, mostly in the plural: for titles. */
export const topicOf = (file: string, cityWords: readonly string[] = []): readonly string[] => {
  const all = wordsOf(path.basename(file).replace(ENDINGS, ''));
  const words = all.filter((word) => !/^\d+$/.test(word));
  const isTopic = (word: string): boolean => !NOT_A_SUBJECT.has(word) && !STATES.has(word) && !cityWords.includes(word);
  let kept = words.filter(isTopic);
  // "city_boundary" and "county" are about just that.
  if (kept.every((word) => isBoundaryWord(word))) kept = words.filter((word) => GOVERNMENTS.has(word) || isTopic(word));
  if (kept.length > 0) return kept;
  return words.length > 0 ? words : all;
};

const GOVERNMENTS = new Set(['city', 'county', 'state']);

export const isBoundaryWord = (word: string): boolean => /^(boundar|limit|outline|border|corporate|extent)/.test(word);
