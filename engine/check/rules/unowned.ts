import type { Position } from 'geojson';
import type { LonLat } from '../../geometry/lon-lat.ts';
import type { ServiceCode } from '../../ids.ts';
import type { Extent } from '../../route/extent.ts';
import type { Finding } from '../finding.ts';
import { and, atomsOf, type Formula, keyOf, not, or } from './formula.ts';
import { joinedBoxes } from './joined-boxes.ts';
import { areaOf, type Box, middleOf, searchPlaces } from './place-search.ts';
import { possibility } from './possible.ts';
import { reachOf } from './reach.ts';
import { type RuleCheck, ruleFinding, serviceName, situationWords } from './rule-check.ts';
import type { ServiceView } from './service-view.ts';
import type { Situation } from './situation.ts';
import { unknown } from './verdict.ts';

// Halving boxes over a city of 10 km with borders of 100 km: known to a few meters beside every line.
const MAX_BOXES = 20_000;
const LEAST_METERS = 1;
/** What is smaller is the width of a line. */
const LEAST_SQUARE_METERS = 1;

/** A part of the service area where no rule of a service names an owner. */
interface Unowned {
  readonly situation: Situation;
  readonly boxes: readonly Box[];
  readonly areaSquareMeters: number;
  readonly openSquareMeters: number;
}

/**
 * For each service, the part of the city where nobody owns it. The city is where any layer has a jurisdiction. An error where
 * another service has an owner there, else a warning; only what is not seen without answers is said for answers too.
 */
export function* unownedAreas(check: RuleCheck): Generator<void, readonly Finding[]> {
  const findings: Finding[] = [];
  for (const view of check.views) {
    const found = yield* unownedOf(view, check);
    if (found !== null) findings.push(unownedFinding(view, found, check));
  }
  return findings;
}

/** The largest over the situations; null where all is owned in all of them. */
function* unownedOf(view: ServiceView, check: RuleCheck): Generator<void, Unowned | null> {
  let largest: Unowned | null = null;
  const seen = new Set<string>();
  for (const situation of view.situations) {
    const owned = or(view.partsIn(situation).map(({ decides }) => decides));
    const key = `${situation.period.fromMs} ${keyOf(owned)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const found = yield* unownedIn(view, situation, owned, check);
    // Half as much again, so that the same border seen in two situations is not told for the odder one.
    if (found !== null && found.areaSquareMeters > 1.5 * (largest?.areaSquareMeters ?? 0)) largest = found;
  }
  return largest;
}

function* unownedIn(
  view: ServiceView,
  situation: Situation,
  owned: Formula,
  check: RuleCheck,
): Generator<void, Unowned | null> {
  const { terrain, tables } = view.periodOf(situation);
  if (possibility(not(owned), tables, unknown(view, situation)) === 'never') return null;
  const { ground, probe } = terrain;
  const city = or(check.city.layers.map(({ id }) => ground.inside(id, ground.jurisdictions(id))));
  for (const atom of atomsOf(city)) {
    probe.prepare(atom);
    yield;
  }
  const extent: Extent | null = reachOf(ground, [...atomsOf(city)]);
  if (extent === null) return null;
  const goal = and([city, not(owned)]);
  const options = { extent, goal: 'all', maxBoxes: MAX_BOXES, leastMeters: LEAST_METERS } as const;
  const found = yield* searchPlaces(goal, probe, tables, options);
  // Where a rule may name an owner and the formula could not say so, the router's own tests do.
  const boxes = found.boxes.filter((box) => view.traceAt(situation, middleOf(box)).deciding === null);
  const areaSquareMeters = boxes.reduce((sum, box) => sum + areaOf(box), 0);
  if (areaSquareMeters < LEAST_SQUARE_METERS) return null;
  return { situation, boxes, areaSquareMeters, openSquareMeters: found.openSquareMeters };
}

const unownedFinding = (view: ServiceView, found: Unowned, check: RuleCheck): Finding => {
  const { situation, boxes, areaSquareMeters, openSquareMeters } = found;
  const pieces = joinedBoxes(boxes);
  const [largest] = pieces;
  const widest = largest!.reduce((a, b) => (areaOf(b) > areaOf(a) ? b : a));
  const place = middleOf(widest);
  const words = situationWords(situation, view.service, check);
  const others = ownedThere(place, view.service.code, check);
  const error = openSquareMeters >= 0.5 ? ` (up to ${squareMeters(openSquareMeters)} more or less)` : '';
  const parts = pieces.length === 1 ? '' : ` in ${pieces.length} pieces`;
  const all = view.plan.rules.length === 0;
  return ruleFinding({
    kind: all ? 'service-without-owner' : 'unowned-area',
    severity: all || others.length > 0 ? 'error' : 'warning',
    message: all
      ? `service ${serviceName(view.service)} has no rule: nobody owns it anywhere`
      : `nobody owns ${serviceName(view.service)}${words} on ${squareMeters(areaSquareMeters)}${error}${parts}: no rule names an owner there${
          others.length > 0 ? `, though others are owned (${others.slice(0, 3).join(', ')})` : ''
        }`,
    service: view.service.code,
    place,
    situation,
    areaSquareMeters,
    geometry: { type: 'MultiPolygon', coordinates: pieces.flat().slice(0, MOST_BOXES_SHOWN).map(ringsOf) },
  });
};

const MOST_BOXES_SHOWN = 2_000;

/** Other services that somebody owns at the place when nothing is answered. */
const ownedThere = (place: LonLat, service: ServiceCode, { allViews }: RuleCheck): readonly ServiceCode[] =>
  allViews.flatMap((view) => {
    if (view.service.code === service) return [];
    return view.traceAt(view.situations[0]!, place).deciding === null ? [] : [view.service.code];
  });

const squareMeters = (area: number): string =>
  area >= 1e6 ? `${(area / 1e6).toFixed(2)} km²` : `${Math.round(area).toLocaleString('en-US')} m²`;

const ringsOf = ([west, south, east, north]: Box): Position[][] => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];
