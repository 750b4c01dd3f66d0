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
}

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
  titled(layers.map(({ layer, title }) => ({ id: layer, title })));

export const assetClassesOf = ({ assets }: CityFileContent): readonly Titled[] =>
  titled(assets.map((entry) => ({ id: entry.class, title: entry.title })));

/** Each id once, with the first title given for it. */
const titled = (
  entries: readonly { readonly id: string; readonly title?: string | undefined }[],
): readonly Titled[] => {
  const titles = new Map<string, string | undefined>();
  for (const { id, title } of entries) titles.set(id, titles.get(id) ?? title);
  return [...titles].map(([id, title]) => ({ id, title: title ?? id }));
};
