import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Store } from '../store/store.ts';
import { importCity } from './import-city.ts';
import type { DatasetReport, ImportRefusal, ImportReport } from './import-report.ts';

/** For tests only: a folder with a city's files, each of which can be replaced. */
export class CityFolder {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'bailiwick-city-'));
  #ids = 0;

  write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(this.folder, name), text);
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  async import(store: Store, options: { readonly dryRun?: boolean } = {}): Promise<ImportReport> {
    const outcome = await this.tryImport(store, options);
    if (outcome.kind === 'refused') throw new Error(outcome.problems.join('\n'));
    return outcome;
  }

  tryImport(
    store: Store,
    { dryRun = false, newId }: { readonly dryRun?: boolean; readonly newId?: () => string } = {},
  ): Promise<ImportReport | ImportRefusal> {
    return importCity({
      store,
      configFile: this.file('city.yaml'),
      dryRun,
      now: () => new Date('2026-11-21T12:00:00Z'),
      newId: newId ?? (() => `00000000-0000-4000-8000-${String(++this.#ids).padStart(12, '0')}`),
      rejectedFile: this.file('rejected.ndjson'),
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** The counts of one dataset that are not 0, for comparing. */
export const countsOf = (
  report: ImportReport,
  dataset: string,
): Readonly<Partial<Record<keyof DatasetReport, number>>> => {
  const found = report.datasets.find((candidate) => candidate.dataset === dataset);
  if (found === undefined) throw new Error(`no dataset ${dataset}`);
  const counts = Object.entries(found).filter(
    ([name, value]) => typeof value === 'number' && value > 0 && name !== 'bytes',
  );
  return Object.fromEntries(counts);
};

/** A closed square ring with its lower left corner at lon, lat. */
export const square = (lon: number, lat: number, size = 0.01): readonly (readonly [number, number])[] => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
];

/** A GeoJSON text of polygons, each with its properties. */
export const polygons = (
  ...features: readonly (readonly [
    properties: Readonly<Record<string, string>>,
    ring: readonly (readonly number[])[],
  ])[]
): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(([properties, ring]) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  });
