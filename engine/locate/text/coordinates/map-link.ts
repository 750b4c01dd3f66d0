import { isLonLat } from '../../../geometry/lon-lat.ts';
import { type CoordinateReading, halfOfDegrees } from './coordinate-reading.ts';

const NUMBER = String.raw`([-−]?\d{1,3}(?:\.\d{1,20})?)`;
const ZOOM = String.raw`(\d{1,2}(?:\.\d{1,4})?)`;
const COMMA = String.raw`(?:,|%2c)(?:\s|\+(?=-)|%20){0,2}`;

interface LinkForm {
  readonly pattern: RegExp;
  /** What the place is, in the answer's reason. */
  readonly name: string;
  /** Groups of the pattern. */
  readonly lat: number;
  readonly lon: number;
  /** Group of the zoom, of what is the middle of a view only. */
  readonly zoom?: number;
}

const form = (pattern: string, name: string, lat = 1, lon = 2, zoom?: number): LinkForm => ({
  pattern: new RegExp(pattern, 'i'),
  name,
  lat,
  lon,
  ...(zoom === undefined ? {} : { zoom }),
});

// What is marked before what is searched for before the middle of the view. Latitude first in all but where said.
const FORMS: readonly LinkForm[] = [
  form(`!3d${NUMBER}!4d${NUMBER}`, 'the marked place of a map link'),
  form(`[?&]mlat=${NUMBER}&mlon=${NUMBER}`, 'the marked place of a map link'),
  form(
    `[?&](?:q|query|ll|sll|daddr|saddr|destination|origin|coordinate|point)=(?:loc:|geo:)?${NUMBER}${COMMA}${NUMBER}`,
    'the place in a map link',
  ),
  form(`[?&]sp=point\\.${NUMBER}_${NUMBER}`, 'the marked place of a map link'),
  form(`/(?:place|search|dir/[^?#]{0,80})/(?:loc:)?${NUMBER}${COMMA}${NUMBER}`, 'the place in a map link'),
  form(`[?&#]lat(?:itude)?=${NUMBER}&(?:lon|lng|longitude)=${NUMBER}`, 'the place in a map link'),
  form(`[?&#](?:lon|lng|longitude)=${NUMBER}&lat(?:itude)?=${NUMBER}`, 'the place in a map link', 2, 1),
  form(`@${NUMBER},${NUMBER}(?:,${ZOOM}z)?`, 'the middle of the view of a map link', 1, 2, 3),
  form(`#(?:map=)?${ZOOM}/${NUMBER}/${NUMBER}`, 'the middle of the view of a map link', 2, 3, 1),
  form(`[?&](?:center|c)=${NUMBER}${COMMA}${NUMBER}`, 'the middle of the view of a map link'),
  form(`[?&]cp=${NUMBER}~${NUMBER}(?:[^#]{0,80}&lvl=${ZOOM})?`, 'the middle of the view of a map link', 1, 2, 3),
  form(`[?&]map=${NUMBER},${NUMBER}(?:,${ZOOM})?`, 'the middle of the view of a map link', 1, 2, 3),
];
const LINK = /^\s*(?:https?:\/\/|www\.|[?&#@])\S/i;

// People bring what they mean about to the middle: 50 of the 256 pixels that the earth has at zoom 0.
const VIEW_METERS_AT_ZOOM_0 = (50 / 256) * 40_075_017;
const DEFAULT_ZOOM = 16;

/** The place of a link to a map, read from its text alone; null if it has none or is no link. O(length). */
export function mapLink(text: string): CoordinateReading | null {
  if (!LINK.test(text)) return null;
  for (const { pattern, name, lat, lon, zoom } of FORMS) {
    const parts = pattern.exec(text);
    if (parts === null) continue;
    const [latText, lonText] = [parts[lat]!, parts[lon]!];
    const reading = readingOf(latText, lonText, name);
    if (reading === null) continue;
    if (zoom === undefined && !name.includes('middle')) return reading;
    const scale = Math.cos((reading.lonLat[1] * Math.PI) / 180) / 2 ** Number(parts[zoom ?? -1] ?? DEFAULT_ZOOM);
    return { ...reading, accuracyMeters: Math.max(reading.accuracyMeters, Math.ceil(VIEW_METERS_AT_ZOOM_0 * scale)) };
  }
  return null;
}

const GEO = new RegExp(
  `^\\s*geo:${NUMBER},${NUMBER}(?:,${NUMBER})?((?:;[a-z0-9-]{1,20}(?:=[^;?]{0,40})?){0,8})(\\?\\S{0,400})?\\s*$`,
  'i',
);

/**
 * A `geo:` URI (RFC 5870) with its uncertainty `u`; of Android's `geo:0,0?q=43.05,-76.15(label)` the place asked for. Null for
 * other texts and for other coordinate systems than WGS 84.
 */
export function geoUri(text: string): CoordinateReading | null {
  const parts = GEO.exec(text);
  if (parts === null) return null;
  const [, lat, lon, , parameters = '', query = ''] = parts;
  const parameter = (key: string): string | undefined =>
    new RegExp(`;${key}=([^;]*)`, 'i').exec(parameters)?.[1]?.toLowerCase();
  if ((parameter('crs') ?? 'wgs84') !== 'wgs84') return null;
  const asked = query === '' ? null : mapLink(query);
  if (asked !== null) return { ...asked, name: 'a geo: URI' };
  const reading = readingOf(lat!, lon!, 'a geo: URI');
  const uncertainty = parameter('u');
  return reading === null || uncertainty === undefined || !/^\d{1,7}(\.\d{1,10})?$/.test(uncertainty)
    ? reading
    : { ...reading, accuracyMeters: Number(uncertainty) };
}

function readingOf(latText: string, lonText: string, name: string): CoordinateReading | null {
  const value = (text: string): number => Number(text.replace('−', '-'));
  const decimals = (text: string): number => text.split('.')[1]?.length ?? 0;
  const lonLat = [value(lonText), value(latText)] as const;
  if (!isLonLat(lonLat)) return null;
  return { lonLat, accuracyMeters: halfOfDegrees(10 ** -Math.min(decimals(latText), decimals(lonText))), name };
}
