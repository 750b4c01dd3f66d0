import type { Polygon } from 'geojson';
import { arrange } from '../../check/boundaries/arrangement/arrangement.ts';
import { shapesOf } from '../../check/boundaries/cover-areas.ts';
import { gridShapes } from '../../check/boundaries/grid-shapes.ts';
import { nodeRings } from '../../check/boundaries/noding/node-rings.ts';
import type { Steps } from '../../check/boundaries/steps.ts';
import { testsOf } from '../../check/rules/tests-of.ts';
import type { JurisdictionId, LayerId } from '../../ids.ts';
import type { Jurisdiction } from '../city.ts';
import type { Extent } from '../extent.ts';
import { holdsAt } from '../periods.ts';
import type { OwnerForm } from '../rule.ts';
import { CoveredScene } from './covered-scene.ts';
import { conditionsOf, formsIn, type MapCase } from './map-case.ts';
import { keyOf, type Outcome } from './outcome.ts';
import type { OwnerFinder } from './owner-finder.ts';
import { type TracedArea, tracedAreas } from './traced-areas.ts';

/** The ground by outcome; keys are those of `outcomes`. */
export interface MappedGround {
  readonly areas: readonly TracedArea[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** More are not cut at each other: about 1 GB and ten seconds. */
const MOST_VERTICES = 1_500_000;

/** Whether only layers, answers and the clock decide, or past requests of which none are known: then the lines of the layers are those of the map. */
export const isByLayersOnly = (mapCase: MapCase): boolean =>
  conditionsOf(mapCase)
    .flatMap(testsOf)
    .every(({ kind }) => kind !== 'near' && kind !== 'nearest' && kind !== 'nearEdge') &&
  mapCase.rules
    .flatMap(({ rule }) => formsIn(rule.owner))
    .every(
      (form) =>
        !asksPast(form, mapCase) && form.kind !== 'ownerOf' && (form.kind !== 'attribute' || form.of.kind !== 'asset'),
    );

/** Whether past requests are asked, and there are some to ask: where there are none the default is all there is. */
const asksPast = ({ kind }: OwnerForm, { question, surroundings }: MapCase): boolean =>
  kind === 'learned' && surroundings.learned.has(question.service);

interface Covering {
  readonly layer: LayerId;
  /** In the layer's index. */
  readonly position: number;
}

/**
 * The map of rules that look at layers only: what the lines of all layers cut the plane into, each face asked once. To 0.1 mm.
 * Only what any polygon of the city covers, within `box` if one is given. Null: too many vertices. O(n log n).
 */
export function* exactMap(mapCase: MapCase, finder: OwnerFinder, box: Extent | null): Steps<MappedGround | null> {
  const { surroundings, question } = mapCase;
  const covering: Covering[] = [];
  const jurisdictions: Jurisdiction[] = [];
  for (const [layer, index] of surroundings.layers)
    for (const [position, jurisdiction] of index.jurisdictions.entries())
      if (holdsAt(jurisdiction.validity, question.atMs)) {
        covering.push({ layer, position });
        jurisdictions.push(jurisdiction);
      }
  if (box !== null) jurisdictions.push(frameOf(box));
  const grid = gridShapes(jurisdictions.map((jurisdiction) => ({ jurisdiction, isParent: false })));
  if (grid.rings.reduce((sum, ring) => sum + ring.length / 2, 0) > MOST_VERTICES) return null;
  yield;
  const noded = yield* nodeRings(grid.rings);
  const arrangement = yield* arrange(noded, grid.partOfRing);
  yield;
  const outcomes = new Map<string, Outcome>();
  const areas = yield* tracedAreas(arrangement, (parts) => {
    const shapes = shapesOf(parts, grid.shapeOfPart);
    const covers = shapes.filter((shape) => shape < covering.length).map((shape) => covering[shape]!);
    if (covers.length === 0 || (box !== null && shapes.at(-1) !== covering.length)) return null;
    const outcome = finder.at(new CoveredScene(question, surroundings, byLayer(covers)));
    const key = keyOf(outcome);
    outcomes.set(key, outcome);
    return key;
  });
  return { areas, outcomes };
}

function byLayer(covers: readonly Covering[]): ReadonlyMap<LayerId, readonly number[]> {
  const found = new Map<LayerId, number[]>();
  for (const { layer, position } of covers) {
    const known = found.get(layer);
    if (known === undefined) found.set(layer, [position]);
    else known.push(position);
  }
  for (const positions of found.values()) positions.sort((a, b) => a - b);
  return found;
}

/** A box as a polygon among the others. */
const frameOf = ([west, south, east, north]: Extent): Jurisdiction => {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const geometry: Polygon = { type: 'Polygon', coordinates: [ring] };
  const names = { layer: '' as LayerId, id: '' as JurisdictionId, name: '', agency: null, attributes: {} };
  return { ...names, validity: { fromMs: -Infinity, untilMs: Infinity }, geometry };
};
