import type { AssetDataset, InspectionDataset, LayerDataset, RequestDataset } from '../import/dataset.ts';
import type { CityFileContent } from './city-schema.ts';

/** One source file and what becomes of its rows. `dataset` is unique in a city; several may feed one layer or class. */
export type Dataset =
  | { readonly kind: 'layer'; readonly dataset: string; readonly source: LayerDataset }
  | { readonly kind: 'asset'; readonly dataset: string; readonly source: AssetDataset }
  | { readonly kind: 'inspection'; readonly dataset: string; readonly source: InspectionDataset }
  | { readonly kind: 'request'; readonly dataset: string; readonly source: RequestDataset };

/** A layer or an asset class. */
export interface Titled {
  readonly id: string;
  readonly title: string;
  /** What else the YAML says of it, such as `main`: kept as JSON in the column `attributes` of its row. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

// The keys of an entry that speak of the whole layer or class, not of the one dataset.
const LAYER_SETTINGS = [
  'draw',
  'tiles',
  'within',
] as const satisfies readonly (keyof CityFileContent['layers'][number])[];
const CLASS_SETTINGS = [
  'draw',
  'main',
  'address',
  'street',
  'tiedTo',
  'connectedTo',
  'label',
  'synonyms',
] as const satisfies readonly (keyof CityFileContent['assets'][number])[];

/** Layers, assets, inspections, requests: each in the order of the file. */
export const datasetsOf = (content: CityFileContent): readonly Dataset[] => [
  ...content.layers.map(({ dataset, ...source }) => ({
    kind: 'layer' as const,
    dataset: dataset ?? source.layer,
    source: { ...source, title: source.title ?? source.layer },
  })),
  ...content.assets.map(({ dataset, ...source }) => ({
    kind: 'asset' as const,
    dataset: dataset ?? source.class,
    source: { ...source, title: source.title ?? source.class },
  })),
  ...content.inspections.map((source) => ({ kind: 'inspection' as const, dataset: source.dataset, source })),
  ...content.requests.map((source) => ({ kind: 'request' as const, dataset: source.dataset, source })),
];

export const layersOf = ({ layers }: CityFileContent): readonly Titled[] =>
  titled(layers.map((entry) => ({ id: entry.layer, title: entry.title, settings: given(entry, LAYER_SETTINGS) })));

export const assetClassesOf = ({ assets }: CityFileContent): readonly Titled[] =>
  titled(assets.map((entry) => ({ id: entry.class, title: entry.title, settings: given(entry, CLASS_SETTINGS) })));

interface Entry {
  readonly id: string;
  readonly title?: string | undefined;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Those of the keys that the entry has. */
const given = <Key extends string>(
  entry: Readonly<Partial<Record<Key, unknown>>>,
  keys: readonly Key[],
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(keys.flatMap((key) => (entry[key] === undefined ? [] : [[key, entry[key]]])));

/** Each id once, with the first title and the first of every setting given for it. */
const titled = (entries: readonly Entry[]): readonly Titled[] => {
  const known = new Map<string, Entry>();
  for (const { id, title, settings } of entries) {
    const before = known.get(id);
    known.set(id, { id, title: before?.title ?? title, settings: { ...settings, ...before?.settings } });
  }
  return [...known.values()].map(({ id, title, settings }) => ({ id, title: title ?? id, attributes: settings }));
};
