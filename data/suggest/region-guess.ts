import { type Box, centerOf } from './box.ts';

/** What a place on the map lets one guess of a city there. */
export interface RegionGuess {
  readonly timeZone: string;
  readonly units: 'metric' | 'us';
  /** 4/5/2016 is April 5. */
  readonly monthFirst: boolean;
}

/** Rough boxes, west, south, east, north; the first that a place lies in counts, so small ones stand before large ones. */
const ZONES: readonly (readonly [zone: string, units: 'us' | 'metric', ...box: Box])[] = [
  ['Pacific/Honolulu', 'us', -161, 18, -154, 23],
  ['America/Anchorage', 'us', -170, 51, -141, 72],
  ['America/Anchorage', 'us', -141, 54.6, -130, 60.5],
  ['America/Puerto_Rico', 'us', -68, 17.5, -64.5, 18.7],
  // Canada along the border, from the west.
  ['America/Vancouver', 'metric', -139, 49.0, -116, 60],
  ['America/Vancouver', 'metric', -125.5, 48.3, -123.3, 49.1],
  ['America/Edmonton', 'metric', -116, 49, -110, 60],
  ['America/Regina', 'metric', -110, 49, -101.5, 60],
  ['America/Winnipeg', 'metric', -101.5, 49, -90, 60],
  ['America/Toronto', 'metric', -90, 48.2, -79, 57],
  ['America/Toronto', 'metric', -84.6, 46.45, -79, 48.2],
  ['America/Toronto', 'metric', -83.12, 41.9, -82.5, 42.32],
  ['America/Toronto', 'metric', -82.5, 42.0, -79.05, 46.45],
  ['America/Toronto', 'metric', -79.05, 43.5, -76.4, 48],
  ['America/Toronto', 'metric', -76.4, 44.4, -74.7, 48],
  ['America/Toronto', 'metric', -74.7, 45.02, -71.5, 50],
  ['America/Toronto', 'metric', -71.5, 46.0, -69.3, 50],
  ['America/Halifax', 'metric', -67.7, 43.3, -59.5, 48.1],
  ['America/St_Johns', 'metric', -59.5, 46.5, -52.5, 52],
  // United States: Arizona keeps no summer time; the other lines run roughly along state borders.
  ['America/Phoenix', 'us', -114.8, 31.3, -109.05, 37],
  ['America/Los_Angeles', 'us', -125, 32.5, -117, 49],
  ['America/Los_Angeles', 'us', -117, 32.5, -114.05, 42],
  ['America/Denver', 'us', -117, 42, -104.05, 49],
  ['America/Denver', 'us', -114.05, 37, -102.05, 42],
  ['America/Denver', 'us', -109.05, 31.3, -103.1, 37],
  ['America/Denver', 'us', -106.7, 31.6, -106.1, 32.1],
  ['America/Detroit', 'us', -86.6, 41.75, -82.4, 46.6],
  ['America/Indiana/Indianapolis', 'us', -87.0, 38.2, -84.8, 41.75],
  ['America/Chicago', 'us', -104.05, 25.8, -87.0, 49],
  ['America/Chicago', 'us', -87.0, 30, -85.1, 36.6],
  ['America/New_York', 'us', -87.0, 24.4, -66.9, 47.5],
  ['America/Mexico_City', 'metric', -107, 14.5, -86.7, 28],
  ['America/Bogota', 'metric', -79.1, -4.3, -66.8, 12.5],
  ['America/Lima', 'metric', -81.4, -18.4, -70, -0.5],
  ['America/Santiago', 'metric', -75.8, -56, -69, -17.5],
  ['America/Argentina/Buenos_Aires', 'metric', -69, -55.1, -53.6, -21.8],
  ['America/Sao_Paulo', 'metric', -57.7, -34, -34, 0],
  ['Atlantic/Reykjavik', 'metric', -25, 63, -13, 67],
  ['Europe/Dublin', 'metric', -10.7, 51.3, -5.9, 55.5],
  ['Europe/London', 'metric', -8.7, 49.8, 1.9, 61],
  ['Europe/Lisbon', 'metric', -9.6, 36.9, -6.9, 42.2],
  ['Europe/Madrid', 'metric', -9.4, 35.9, 3.4, 43.4],
  ['Europe/Brussels', 'metric', 2.5, 49.5, 6.1, 51.5],
  ['Europe/Amsterdam', 'metric', 3.3, 50.7, 7.2, 53.7],
  ['Europe/Zurich', 'metric', 5.9, 45.8, 9.6, 47.7],
  ['Europe/Paris', 'metric', -5.2, 41.3, 7.8, 51.1],
  ['Europe/Copenhagen', 'metric', 8, 54.7, 12.7, 57.8],
  ['Europe/Oslo', 'metric', 4.5, 57.8, 11.5, 71.3],
  ['Europe/Stockholm', 'metric', 11, 55.2, 20.7, 69.1],
  ['Europe/Prague', 'metric', 12.1, 48.6, 16.5, 51],
  ['Europe/Vienna', 'metric', 13, 46.4, 17.2, 48.7],
  ['Europe/Berlin', 'metric', 5.8, 47.3, 14.5, 55.1],
  ['Europe/Rome', 'metric', 6.6, 35.4, 18.6, 46.4],
  ['Europe/Warsaw', 'metric', 14.1, 49, 23.5, 54.9],
  ['Europe/Helsinki', 'metric', 20.5, 59.5, 31.6, 70.1],
  ['Europe/Athens', 'metric', 19.3, 34.8, 28.3, 41.8],
  ['Europe/Istanbul', 'metric', 25.6, 35.8, 44.8, 42.2],
  ['Africa/Johannesburg', 'metric', 16.4, -35, 33, -22],
  ['Africa/Nairobi', 'metric', 33.9, -4.8, 41.9, 5.5],
  ['Africa/Lagos', 'metric', 2.6, 4.2, 14.7, 13.9],
  ['Africa/Cairo', 'metric', 24.7, 22, 36.9, 31.7],
  ['Asia/Jerusalem', 'metric', 34.2, 29.4, 35.7, 33.4],
  ['Asia/Dubai', 'metric', 51.5, 22.6, 56.4, 26.1],
  ['Asia/Kolkata', 'metric', 68.1, 6.7, 92, 35.5],
  ['Asia/Singapore', 'metric', 103.6, 1.1, 104.1, 1.5],
  ['Asia/Manila', 'metric', 117, 5, 127, 19],
  ['Asia/Taipei', 'metric', 119.3, 21.8, 122.1, 25.4],
  ['Asia/Seoul', 'metric', 125.8, 33, 129.6, 38.6],
  ['Asia/Tokyo', 'metric', 129, 30, 146, 45.6],
  ['Asia/Shanghai', 'metric', 92, 18, 125, 48],
  ['Australia/Perth', 'metric', 112.9, -35.2, 129, -13.6],
  ['Australia/Adelaide', 'metric', 129, -38.1, 141, -26],
  ['Australia/Darwin', 'metric', 129, -26, 138, -10.9],
  ['Australia/Brisbane', 'metric', 138, -28.2, 153.6, -10],
  ['Australia/Melbourne', 'metric', 141, -39.2, 148, -35.9],
  ['Australia/Hobart', 'metric', 143.8, -43.7, 148.5, -39.5],
  ['Australia/Sydney', 'metric', 141, -37.6, 153.7, -28.1],
  ['Pacific/Auckland', 'metric', 166, -47.5, 179, -34],
];

/** The time zone and customs of where the files are: a guess by rough boxes, and by longitude alone where none fits. */
export const guessRegion = (extent: Box | null): RegionGuess => {
  if (extent === null) return { timeZone: 'Etc/UTC', units: 'metric', monthFirst: true };
  const [lon, lat] = centerOf(extent);
  const found = ZONES.find(
    ([, , west, south, east, north]) => lon >= west && lon <= east && lat >= south && lat <= north,
  );
  if (found !== undefined) return { timeZone: found[0], units: found[1], monthFirst: found[1] === 'us' };
  // POSIX signs: Etc/GMT+5 is five hours behind Greenwich. 15 degrees an hour.
  const hours = Math.max(-12, Math.min(12, Math.round(lon / 15)));
  const timeZone = hours === 0 ? 'Etc/UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
  return { timeZone, units: 'metric', monthFirst: false };
};
