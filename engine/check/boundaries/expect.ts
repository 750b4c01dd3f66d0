import type { LayerId } from '../../ids.ts';
import type { Layer } from '../../route/city.ts';
import { boxAround } from '../../route/extent.ts';
import type { Expectation, ParentExpectation } from './expectation.ts';
import { groundInCommon, SAME_GROUND, SampledLayer, seemsToTile } from './guess.ts';
import type { LayerStatement } from './options.ts';
import type { Steps } from './steps.ts';

/**
 * What each layer should be like: as stated, else as it looks. Of a layer that tiles, the one around it is guessed: of those with
 * fewer polygons the one that covers most nearly the same ground; ties: fewest polygons, then the smallest box. What lies inside
 * another without filling it is never guessed: parks lie in the city, the county and the water district alike.
 */
export function* expectationsOf(
  layers: readonly Layer[],
  statements: ReadonlyMap<LayerId, LayerStatement>,
): Steps<readonly Expectation[]> {
  const sampled = new Map(layers.map((layer) => [layer.id, new SampledLayer(layer)]));
  const expectations: Expectation[] = [];
  for (const one of sampled.values()) {
    const stated = statements.get(one.layer.id) ?? {};
    const tiles =
      stated.tiles === undefined ? ((yield* seemsToTile(one)) ? 'guessed' : null) : stated.tiles ? 'stated' : null;
    yield;
    const parent =
      statedParent(stated, sampled, tiles !== null) ?? (yield* guessedParent(one, stated, sampled, tiles !== null));
    expectations.push({ layer: one.layer, tiles, parent });
  }
  return expectations;
}

function statedParent(
  { within }: LayerStatement,
  sampled: ReadonlyMap<LayerId, SampledLayer>,
  isFilled: boolean,
): ParentExpectation | null {
  const around = within === undefined || within === false ? undefined : sampled.get(within);
  return around === undefined || around.layer.jurisdictions.length === 0
    ? null
    : { layer: around.layer, basis: 'stated', isFilled };
}

function* guessedParent(
  one: SampledLayer,
  { within }: LayerStatement,
  sampled: ReadonlyMap<LayerId, SampledLayer>,
  tiles: boolean,
): Steps<ParentExpectation | null> {
  if (within !== undefined) return null;
  if (!tiles) return null;
  const candidates = [...sampled.values()]
    .filter(({ layer }) => layer !== one.layer && isNonEmpty(layer) && isFewer(layer, one.layer))
    .sort((a, b) => a.layer.jurisdictions.length - b.layer.jurisdictions.length || boxSize(a.layer) - boxSize(b.layer));
  let best: { readonly layer: Layer; readonly common: number } | null = null;
  for (const around of candidates) {
    yield;
    const common = groundInCommon(one, around);
    if (common >= SAME_GROUND && common > (best?.common ?? 0)) best = { layer: around.layer, common };
  }
  return best === null ? null : { layer: best.layer, basis: 'guessed', isFilled: true };
}

const isNonEmpty = ({ jurisdictions }: Layer): boolean => jurisdictions.length > 0;
const isFewer = (a: Layer, b: Layer): boolean => a.jurisdictions.length < b.jurisdictions.length;

/** Square degrees of the box around a layer. */
function boxSize({ jurisdictions }: Layer): number {
  const [west, south, east, north] = boxAround(jurisdictions.map(({ geometry }) => geometry))!;
  return (east - west) * (north - south);
}
