import { existsSync } from 'node:fs';
import path from 'node:path';
import type { AgencyId, AssetClass, AssetId, JurisdictionId, LayerId } from '../../engine/ids.ts';
import type { Asset, City, Jurisdiction, Validity } from '../../engine/route/city.ts';
import { Router } from '../../engine/route/router.ts';
import { type CityFile, readCityFile } from '../city/city-file.ts';
import type { Dataset } from '../city/datasets.ts';
import { printProblem } from '../city/located-yaml.ts';
import type { AssetValues, JurisdictionValues, MappedRow } from '../import/entity.ts';
import { readSource } from '../import/formats/read-source.ts';
import { OccurrenceCounter } from '../import/identity.ts';
import { rowMapper } from '../import/mapping.ts';
import { findSources } from '../import/source-files.ts';

/** Where a city's real files are, or the reason why its tests are skipped, to be put into their names. */
export type RealData =
  | { readonly kind: 'there'; readonly folder: string }
  | { readonly kind: 'missing'; readonly reason: string };

/** The folder of a city under CITY_DATA_DIR. */
export const realData = (city: string): RealData => {
  const root = process.env.CITY_DATA_DIR;
  if (!root) return { kind: 'missing', reason: ' (skipped: CITY_DATA_DIR is not set)' };
  const folder = path.resolve(root, city);
  return existsSync(folder)
    ? { kind: 'there', folder }
    : { kind: 'missing', reason: ` (skipped: CITY_DATA_DIR has no folder ${city})` };
};

/** A city's configuration; throws what is wrong with it. */
export const cityFileOf = async (configFile: string): Promise<CityFile> => {
  const read = await readCityFile(configFile);
  if (read.kind === 'broken') throw new Error(read.problems.map(printProblem).join('\n'));
  return read.cityFile;
};

/** Every usable record of a dataset with its id, in file order; a record that is rejected throws with its reason. */
export async function* recordsOf(cityFile: CityFile, dataset: Dataset, folder: string) {
  const sources = await findSources(cityFile, folder);
  if (sources.kind === 'missing') throw new Error(sources.problems.map(printProblem).join('\n'));
  const file = sources.files.find((source) => source.dataset === dataset)!.path;
  const map = rowMapper(dataset.source, { timeZone: cityFile.city.timeZone });
  const occurrences = new OccurrenceCounter();
  const { format, encoding, delimiter, fileLayer } = dataset.source;
  for await (const outcome of readSource(file, { format, encoding, delimiter, fileLayer })) {
    const mapped = outcome.kind === 'row' ? map(outcome.row) : outcome;
    if (mapped.kind === 'rejected') throw new Error(`${file}: ${mapped.rejected.reason}`);
    const row: MappedRow = mapped.mapped;
    yield { id: row.sourceId ?? occurrences.idOf(row.recordHash), values: row.values };
  }
}

/**
 * The city as its configuration and files make it, without a store: layers and asset classes as `loadCity` gives them
 * after an import, except that invalid polygons are not repaired.
 */
export const cityFromFiles = async (cityFile: CityFile, folder: string): Promise<City> => {
  const jurisdictions: Jurisdiction[] = [];
  const assets: Asset[] = [];
  for (const dataset of cityFile.datasets) {
    if (dataset.kind !== 'layer' && dataset.kind !== 'asset') continue;
    for await (const { id, values } of recordsOf(cityFile, dataset, folder)) {
      if (values.kind === 'jurisdiction') jurisdictions.push(jurisdictionOf(id, values));
      if (values.kind === 'asset') assets.push(assetOf(id, values));
    }
  }
  const { id, name, timeZone } = cityFile.city;
  const { agencies, services, rules } = cityFile;
  return {
    ...{ id, name, timeZone, agencies, services, rules },
    layers: cityFile.layers.map((layer) => ({
      id: layer.id as LayerId,
      title: layer.title,
      jurisdictions: jurisdictions.filter((one) => one.layer === layer.id).sort(byId),
    })),
    assetClasses: cityFile.assetClasses.map((known) => ({
      class: known.id as AssetClass,
      title: known.title,
      assets: assets.filter((one) => one.class === known.id).sort(byId),
    })),
  };
};

/** The router of a city; throws what is wrong with its rules. */
export const routerOf = (city: City): Router => {
  const build = Router.build(city);
  if (build.kind === 'invalid-rules') throw new Error(build.problems.map(({ message }) => message).join('\n'));
  return build.router;
};

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

const validityOf = (values: JurisdictionValues | AssetValues): Validity => ({
  fromMs: values.validFromMs ?? Number.NEGATIVE_INFINITY,
  untilMs: values.validUntilMs ?? Number.POSITIVE_INFINITY,
});

const jurisdictionOf = (id: string, values: JurisdictionValues): Jurisdiction => ({
  layer: values.layer as LayerId,
  id: id as JurisdictionId,
  name: values.name,
  agency: values.agency as AgencyId | null,
  validity: validityOf(values),
  attributes: values.attributes,
  geometry: values.geometry,
});

const assetOf = (id: string, values: AssetValues): Asset => ({
  class: values.class as AssetClass,
  id: id as AssetId,
  owner: values.owner as AgencyId | null,
  validity: validityOf(values),
  attributes: values.attributes,
  geometry: values.geometry,
});
