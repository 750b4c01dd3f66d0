import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { City } from '../engine/route/city.ts';
import { Router } from '../engine/route/router.ts';
import { benchCity } from './bench-city.ts';
import { type Contestant, contest, figure } from './harness.ts';
import { markdownTable } from './markdown.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What the routing index of a city costs to build and to hold, beside the same city as plain GeoJSON objects. */
export async function run(print: (markdown: string) => void): Promise<void> {
  const { title, city } = await benchCity();
  const text = geoJsonOf(city);
  const sizes = sizesOf(city);
  print(await buildTime(title, city, text));
  print(await memory(`${title}: ${sizes}`, city, text));
}

const build = (city: City): Router => {
  const built = Router.build(city);
  if (built.kind === 'invalid-rules') throw new Error(built.problems.map(({ message }) => message).join('; '));
  return built.router;
};

const geoJsonOf = ({ layers, assetClasses }: City): string => {
  const members = [...layers.flatMap((layer) => layer.jurisdictions), ...assetClasses.flatMap(({ assets }) => assets)];
  const features = members.map(({ id, attributes, geometry }) => ({
    type: 'Feature',
    id,
    properties: attributes,
    geometry,
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
};

const sizesOf = ({ layers, assetClasses }: City): string =>
  [
    ...layers.map(({ title, jurisdictions }) => `${jurisdictions.length} ${title}`),
    ...assetClasses.map(({ title, assets }) => `${assets.length} ${title}`),
  ].join(', ');

function buildTime(title: string, city: City, text: string): Promise<string> {
  const features = (JSON.parse(text) as { features: unknown[] }).features.length;
  const contestants: Contestant[] = [
    { name: 'Router.build (rules, layers, assets)', operations: features, run: () => build(city).agencyById.size },
    {
      name: 'JSON.parse of the city as GeoJSON',
      operations: features,
      run: () => (JSON.parse(text) as { features: unknown[] }).features.length,
    },
  ];
  return contest(`Building the routing index (${title})`, contestants, { unit: 'feature' });
}

/** Bytes on the heap and in typed arrays outside of it, once nothing more is being let go of (a closed store takes a while). */
async function settledBytes(): Promise<number> {
  for (let last = Infinity; ; ) {
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { heapUsed, external } = process.memoryUsage();
    const bytes = heapUsed + external;
    if (bytes > last - 2 ** 14) return bytes;
    last = bytes;
  }
}

/** Bytes that a thing holds. */
async function bytesHeldBy(make: () => unknown): Promise<number> {
  const before = await settledBytes();
  const made = make();
  const bytes = (await settledBytes()) - before;
  // Read after the measurement, so that it lives until then.
  return made === undefined ? 0 : bytes;
}

async function memory(title: string, city: City, text: string): Promise<string> {
  const plain = await bytesHeldBy(() => JSON.parse(text));
  const rows: readonly (readonly [string, number])[] = [
    ['Router on top of the city', await bytesHeldBy(() => build(city))],
    ['the city itself', await bytesHeldBy(() => structuredClone(city))],
    ['plain GeoJSON objects', plain],
  ];
  const table = rows.map(([name, bytes]) => [name, `${figure(bytes / 2 ** 20)} MiB`, figure(bytes / plain)]);
  return markdownTable(`Memory (${title})`, ['', 'held', '÷ plain GeoJSON'], table);
}
