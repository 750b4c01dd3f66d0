/** What there is to draw: GET /v1/map. */
export interface MapInfo {
  /** Names the content of the tiles: the same data, the same token. */
  readonly generation: string;
  /** Address of a tile with {z}, {x} and {y}. */
  readonly tiles: string;
  /** The same for only what is dated, as it is on the day; null: nothing is. */
  readonly datedTiles: string | null;
  /** The same for only the others, which are the same on any day; null: there are none. */
  readonly undatedTiles: string | null;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** West, south, east, north; null for a city without geometry. */
  readonly extent: readonly number[] | null;
  /** Where the map begins: as `extent`, without what lies far out. */
  readonly home: readonly number[] | null;
  readonly layers: readonly LayerInfo[];
  readonly assetClasses: readonly AssetClassInfo[];
}

export type Draw = 'land' | 'water' | 'park' | 'forest' | 'rail' | 'street' | 'bridge' | 'building' | 'none';

export interface LayerInfo {
  readonly id: string;
  readonly title: string;
  readonly draw: Draw | null;
  readonly count: number;
  /** Other days may have other boundaries. */
  readonly isDated: boolean;
}

export interface AssetClassInfo {
  readonly class: string;
  readonly title: string;
  readonly draw: Draw | null;
  readonly count: number;
  readonly geometry: 'point' | 'line' | 'polygon' | 'mixed' | 'none';
  readonly minZoom: number;
  /** The attribute that names one of them; null: none. */
  readonly label: string | null;
  /** Other days may have other assets. */
  readonly isDated: boolean;
}

/** Whether a layer lies over the ground as a pattern; parks, waters and the like are ground. */
export const isOverlay = ({ draw }: LayerInfo): boolean => draw === null || draw === 'none';

export const layerKey = (id: string): string => `jurisdiction.${id}`;
export const classKey = (assetClass: string): string => `asset.${assetClass}`;

/** How the map draws a class: as the city says, else lines that are called roads are streets, and the rest is generic. */
export function drawOf(info: AssetClassInfo): Draw | null {
  if (info.draw !== null) return info.draw;
  if (info.geometry !== 'line' && info.geometry !== 'mixed') return null;
  return /\b(roads?|streets?|centerlines?|highways?)\b/i.test(`${info.class.replaceAll('_', ' ')} ${info.title}`)
    ? 'street'
    : null;
}

export const isAddressClass = (info: AssetClassInfo): boolean => /(^|_)address(es)?($|_)/.test(info.class);
export const isPipeClass = (info: AssetClassInfo): boolean =>
  info.geometry === 'line' && drawOf(info) === null && /main|pipe|sewer|storm|line/.test(info.class);

/**
 * Whether a layer or class is shown before anybody chose: ground (water, parks ...) and the assets people can point at are;
 * jurisdictions over the ground and pipes under it wait to be asked for.
 */
export function isShownFirst(info: MapInfo, key: string): boolean {
  const layer = info.layers.find(({ id }) => layerKey(id) === key);
  if (layer) return layer.draw !== null && layer.draw !== 'none';
  const assets = info.assetClasses.find((each) => classKey(each.class) === key);
  if (!assets || assets.draw === 'none') return false;
  return !isPipeClass(assets);
}

/** What is shown: `show` and `hide` over what is shown first. */
export const isShown = (
  info: MapInfo,
  choice: { readonly show: readonly string[]; readonly hide: readonly string[] },
  key: string,
): boolean => {
  if (info.assetClasses.some((each) => classKey(each.class) === key && each.geometry === 'none')) return false;
  return choice.show.includes(key) || (!choice.hide.includes(key) && isShownFirst(info, key));
};

/** The choice after a layer was switched, without entries that say what holds anyway. */
export function switched(
  info: MapInfo,
  choice: { readonly show: readonly string[]; readonly hide: readonly string[] },
  key: string,
): { readonly show: readonly string[]; readonly hide: readonly string[] } {
  const willShow = !isShown(info, choice, key);
  const without = (keys: readonly string[]): readonly string[] => keys.filter((each) => each !== key);
  const isFirst = isShownFirst(info, key) === willShow;
  return {
    show: willShow && !isFirst ? [...without(choice.show), key] : without(choice.show),
    hide: !willShow && !isFirst ? [...without(choice.hide), key] : without(choice.hide),
  };
}
