import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { nearestPointOnLine } from '@turf/nearest-point-on-line';
import type { LineString, MultiLineString, Point } from 'geojson';
import { bailiwick } from '../api/testing/started-process.ts';
import type { ServiceCode } from '../engine/ids.ts';
import type { City } from '../engine/route/city.ts';
import { Router } from '../engine/route/router.ts';
import { assetsOf, type BenchCity, benchCity, seededPlaces } from './bench-city.ts';
import { type Contestant, contest, figure, median, runContest } from './harness.ts';
import { markdownTable } from './markdown.ts';
import { runNode } from './run-node.ts';

const SINGLE = 100_000;
const ROWS = 1_000_000;
const FLOOR_ROWS_PER_SECOND = 30_000;
const NAIVE = 3;
const AT_MS = Date.UTC(2017, 0, 15, 17);
const SERVICES = ['pothole', 'snow', 'hydrant', 'litter'] as ServiceCode[];
const MAX_METERS = 250;

/** Resolutions a second in memory, and `route --in` as its user runs it. */
export async function run(print: (markdown: string) => void): Promise<void> {
  const bench = await benchCity();
  const places = seededPlaces(bench.city, ROWS);
  print(await single(bench, places));
  print(await batch(bench, places));
}

function single({ title, city }: BenchCity, places: Float64Array): Promise<string> {
  const built = Router.build(city);
  if (built.kind === 'invalid-rules') throw new Error(built.problems.map(({ message }) => message).join('; '));
  const ours = SERVICES.map((service) => ({
    name: `Router.resolve, ${service}`,
    operations: SINGLE,
    run: () => resolveAll(built.router, service, places),
  }));
  const rows = [...ours, naive(city, places)];
  return contest(`Resolutions one by one (${title})`, rows, { unit: 'resolution', rounds: 5, warmUps: 1 });
}

function resolveAll(router: Router, service: ServiceCode, places: Float64Array): number {
  let reasons = 0;
  for (let i = 0; i < SINGLE; i++) {
    const lonLat = [places[2 * i]!, places[2 * i + 1]!] as const;
    const place = { lonLat, accuracyMeters: 0, source: 'coordinates' } as const;
    reasons += router.resolve({ place, service, answers: {}, atMs: AT_MS }).because.length;
  }
  return reasons;
}

/** What a page does that asks turf about everything: every polygon of every layer, every segment of every road. */
function naive(city: City, places: Float64Array): Contestant {
  const roads = assetsOf(city, 'road').map(({ id, attributes, geometry }) => {
    return { id, owner: attributes.CART_OWN ?? '', line: geometry as LineString | MultiLineString };
  });
  const polygons = city.layers.flatMap(({ jurisdictions }) => jurisdictions.map(({ geometry }) => geometry));
  const ownerAt = (point: Point): string => {
    const inside = polygons.filter((polygon) => booleanPointInPolygon(point, polygon)).length;
    let least = MAX_METERS;
    let owner = inside > 0 ? 'city' : 'county';
    for (const road of roads) {
      const distance = nearestPointOnLine(road.line, point, { units: 'meters' }).properties.dist;
      if (distance < least) [least, owner] = [distance, road.owner];
    }
    return owner;
  };
  const run = (): number => {
    let letters = 0;
    for (let i = 0; i < NAIVE; i++)
      letters += ownerAt({ type: 'Point', coordinates: [places[2 * i]!, places[2 * i + 1]!] }).length;
    return letters;
  };
  return { name: 'turf over everything, pothole', operations: NAIVE, run };
}

async function batch({ title, city, folder: data }: BenchCity, places: Float64Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bailiwick-bench-route-'));
  try {
    const [all, one, out] = ['all.csv', 'one.csv', 'out.csv'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await writeFile(all, csvOf(places, ROWS));
    await writeFile(one, csvOf(places, 1));
    const route = (file: string, operations: number): Contestant => ({
      name: file,
      operations,
      run: async () => {
        await runNode(bailiwick(['route', '--in', file, '--out', out], { folder: data }), {});
        return (await stat(out)).size;
      },
    });
    const contestants = [route(all, ROWS), route(one, 1), naive(city, places)];
    const timings = await runContest(contestants, { unit: 'row', rounds: 3, warmUps: 0 });
    return batchTable(title, timings.map(({ timesMs }) => timesMs) as [number[], number[], number[]]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const csvOf = (places: Float64Array, rows: number): string => {
  const lines = ['lon,lat,service,note'];
  for (let i = 0; i < rows; i++)
    lines.push(`${places[2 * i]},${places[2 * i + 1]},${SERVICES[i % SERVICES.length]},row ${i}`);
  return `${lines.join('\n')}\n`;
};

function batchTable(title: string, [allMs, oneMs, naiveMs]: [number[], number[], number[]]): string {
  const withoutStart = allMs.map((ms, round) => ms - oneMs[round]!);
  const naiveRowsMs = naiveMs.map((ms) => (ms / NAIVE) * ROWS);
  const row = (name: string, timesMs: readonly number[]): string[] => [
    name,
    figure((ROWS / Math.min(...timesMs)) * 1000),
    figure((ROWS / median(timesMs)) * 1000),
    figure(median(timesMs) / 1000),
    figure(median(timesMs.map((ms, round) => ms / allMs[round]!))),
  ];
  const rows = [
    row('route --in, end to end', allMs),
    row('the same without start and opening', withoutStart),
    [`start and opening alone (1 row)`, '', '', figure(median(oneMs) / 1000), ''],
    row(`turf over everything (from ${NAIVE} rows)`, naiveRowsMs),
  ];
  const columns = ['', 'rows/s, best', 'median', `seconds for ${ROWS.toLocaleString('en-US')} rows`, 'time ÷ ours'];
  const rate = (ROWS / median(allMs)) * 1000;
  const verdict = rate >= FLOOR_ROWS_PER_SECOND ? 'met' : 'NOT met';
  const floor = `Floor: ${FLOOR_ROWS_PER_SECOND.toLocaleString('en-US')} rows a second end to end, ${verdict} (median ${figure(rate)}).`;
  return `${markdownTable(`route --in, ${ROWS.toLocaleString('en-US')} rows (${title}, embedded store)`, columns, rows)}\n${floor}\n`;
}
