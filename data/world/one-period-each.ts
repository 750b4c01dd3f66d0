import type { AssetClassMembers, Layer } from '../../engine/route/city.ts';
import { haveSeveralPeriods, Periods } from '../../engine/route/periods.ts';
import type { StoredCity } from './load-city.ts';

/** Layers and classes in which every id is one thing. */
export interface OnePeriodEach {
  readonly layers: readonly Layer[];
  readonly assetClasses: readonly AssetClassMembers[];
  /** At this moment it may come out otherwise; Infinity: never. */
  readonly untilMs: number;
}

/**
 * Of what has several periods under one id the one that holds at the moment; of a layer none where none does, of assets then
 * the last, so that what was taken away is still found by its number. Layers and classes in which no id has several are the same
 * objects, others are while the same things hold. O(jurisdictions + assets).
 */
export function onePeriodEach({ city }: Pick<StoredCity, 'city'>, atMs: number): OnePeriodEach {
  const layers = city.layers.map((layer) => periodsOf(knownLayers, layer, layer.jurisdictions, heldOf));
  const classes = city.assetClasses.map((members) => periodsOf(knownClasses, members, members.assets, lastOf));
  return {
    layers: layers.map((periods, i) => periods?.at(atMs) ?? city.layers[i]!),
    assetClasses: classes.map((periods, i) => periods?.at(atMs) ?? city.assetClasses[i]!),
    untilMs: Math.min(...[...layers, ...classes].map((periods) => periods?.untilMs(atMs) ?? Infinity)),
  };
}

// Members are replaced as a whole when one of them changes. Null: no id has several periods.
const knownLayers = new WeakMap<Layer, Periods<Layer> | null>();
const knownClasses = new WeakMap<AssetClassMembers, Periods<AssetClassMembers> | null>();

function periodsOf<Whole extends object>(
  known: WeakMap<Whole, Periods<Whole> | null>,
  whole: Whole,
  things: ConstructorParameters<typeof Periods<Whole>>[0] & Parameters<typeof haveSeveralPeriods>[0],
  make: (whole: Whole, positions: readonly number[]) => Whole,
): Periods<Whole> | null {
  const kept = known.get(whole);
  if (kept !== undefined) return kept;
  const made = haveSeveralPeriods(things) ? new Periods(things, (positions) => make(whole, positions)) : null;
  known.set(whole, made);
  return made;
}

const heldOf = (layer: Layer, positions: readonly number[]): Layer => ({
  ...layer,
  jurisdictions: positions.map((position) => layer.jurisdictions[position]!),
});

function lastOf(members: AssetClassMembers, positions: readonly number[]): AssetClassMembers {
  const { assets } = members;
  const kept = new Map(assets.map((asset) => [asset.id, asset]));
  for (const position of positions) kept.set(assets[position]!.id, assets[position]!);
  return { ...members, assets: [...kept.values()] };
}
