import path from 'node:path';
import type { Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LonLat } from '../../../engine/geometry/lon-lat.ts';
import { distanceMeters } from '../../../engine/geometry/meters.ts';
import type { Candidate } from '../../../engine/locate/candidate.ts';
import { Locator } from '../../../engine/locate/locator.ts';
import type { Asset } from '../../../engine/route/city.ts';
import { gazetteerOf } from '../../world/gazetteer.ts';
import { cityFileOf, cityFromFiles, realData } from '../testing.ts';

const data = realData('syracuse');
const missing = data.kind === 'missing' ? data.reason : '';

/** Two streets, and every corner of theirs. */
interface Pair {
  readonly a: string;
  readonly b: string;
  readonly corners: readonly LonLat[];
}

interface Road {
  readonly id: string;
  readonly line: readonly Position[];
  readonly names: readonly string[];
  readonly levels: readonly [from: string, to: string];
}

/** Written anew from the file's columns, so that it shares nothing with what it is the witness of. */
function roadOf({ id, geometry, attributes }: Asset): Road {
  if (geometry?.type !== 'LineString') throw new Error(`${id} is no single line`);
  const read = (column: string): string => attributes[column]?.trim() ?? '';
  const alternates = [1, 2, 3, 4].map((i) =>
    ['PREFI', 'NAME', 'TYPE', 'SUFFI'].map((part) => read(`ALT${i}_${part}`)).filter((part) => part !== ''),
  );
  const names = [read('STREET'), ...alternates.map((parts) => parts.join(' '))].filter((name) => name !== '');
  return { id, line: geometry.coordinates, names, levels: [read('F_ZLEV'), read('T_ZLEV')] };
}

/** Every pair of names of different segments that have an end in common at the same level, with those ends. */
function pairsOf(roads: readonly Road[], isName: (name: string, road: Road) => boolean): readonly Pair[] {
  const corners = new Map<string, { readonly at: LonLat; readonly roads: Set<Road> }>();
  for (const road of roads) {
    for (const [[lon, lat], level] of [
      [road.line[0]!, road.levels[0]],
      [road.line.at(-1)!, road.levels[1]],
    ] as const) {
      const key = `${lon!.toFixed(7)} ${lat!.toFixed(7)} ${level}`;
      const corner = corners.get(key) ?? { at: [lon!, lat!] as const, roads: new Set<Road>() };
      corners.set(key, corner);
      corner.roads.add(road);
    }
  }
  const pairs = new Map<string, Pair & { readonly corners: LonLat[] }>();
  for (const { at, roads: meeting } of corners.values()) {
    for (const one of meeting) {
      for (const other of meeting) {
        for (const a of one.names.filter((name) => isName(name, one))) {
          // Two names of one street meet nowhere.
          for (const b of other.names.filter((name) => isName(name, other) && !one.names.includes(name))) {
            if (a > b || other.names.includes(a)) continue;
            const known = pairs.get(`${a} & ${b}`) ?? { a, b, corners: [] };
            pairs.set(`${a} & ${b}`, known);
            if (!known.corners.includes(at)) known.corners.push(at);
          }
        }
      }
    }
  }
  return [...pairs.values()];
}

describe.skipIf(data.kind === 'missing')(`the street corners of Syracuse${missing}`, () => {
  let roads: readonly Road[];
  let locator: Locator;

  beforeAll(async () => {
    if (data.kind === 'missing') return;
    const cityFile = await cityFileOf(path.join(import.meta.dirname, 'city.yaml'));
    const city = await cityFromFiles(cityFile, data.folder);
    roads = city.assetClasses.find((members) => members.class === 'road')!.assets.map(roadOf);
    const classSettings = new Map(cityFile.assetClasses.map(({ id, attributes }) => [id, attributes]));
    locator = Locator.build(gazetteerOf({ city, classSettings }, Date.now()));
  }, 120_000);

  const crossingsFor = (text: string): readonly Candidate[] => {
    const answers = locator.locate(text, { limit: 20 });
    const best = answers[0]?.score ?? 0;
    return answers.filter(({ matchType, score }) => matchType === 'intersection' && score >= best - 1e-9);
  };
  const isAt =
    (corner: LonLat) =>
    ({ lonLat, accuracyMeters }: Candidate): boolean =>
      distanceMeters(lonLat, corner) <= accuracyMeters + 0.5;
  /** Corners of a pair that are not among the best answers to either order of its names. */
  const lost = ({ a, b, corners }: Pair): readonly string[] =>
    [`${a} & ${b}`, `${b} & ${a}`].flatMap((text) => {
      const found = crossingsFor(text);
      return corners.filter((corner) => !found.some(isAt(corner))).map((corner) => `${text} at ${corner}`);
    });

  it('are all found by the first names of their streets, in both orders', { timeout: 180_000 }, () => {
    const pairs = pairsOf(roads, (name, road) => name === road.names[0]);
    expect(pairs.length).toBeGreaterThan(3_000);
    expect(pairs.flatMap(lost)).toEqual([]);
  });

  it('are all found by any of the names of their streets, in both orders', { timeout: 180_000 }, () => {
    const pairs = pairsOf(roads, () => true);
    expect(pairs.length).toBeGreaterThan(4_000);
    expect(pairs.flatMap(lost)).toEqual([]);
  });

  it('are not where one street passes over another', { timeout: 180_000 }, () => {
    const corners = new Map(pairsOf(roads, () => true).map((pair) => [`${pair.a} & ${pair.b}`, pair.corners]));
    const passes = crossedLines(roads).flatMap(({ one, other, at }) => {
      const [a, b] = [one.names[0]!, other.names[0]!].sort() as [string, string];
      const near = (corners.get(`${a} & ${b}`) ?? []).some((corner) => distanceMeters(corner, at) <= 60);
      return a === b || near ? [] : [{ text: `${a} & ${b}`, at }];
    });
    expect(passes.length).toBeGreaterThan(100);
    // Of these streets: an answer that changed a name says that it is of others.
    const wrong = passes.filter(({ text, at }) =>
      locator
        .locate(text, { limit: 20 })
        .some(
          ({ matchType, changed, lonLat }) =>
            matchType === 'intersection' && changed.length === 0 && distanceMeters(lonLat, at) <= 30,
        ),
    );
    expect(wrong).toEqual([]);
  });
});

/** Where lines of two roads cross away from their ends. Brute force over roads whose boxes overlap. */
function crossedLines(roads: readonly Road[]) {
  const boxes = roads.map(({ line }) => {
    const [lons, lats] = [line.map(([lon]) => lon!), line.map(([, lat]) => lat!)];
    return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)] as const;
  });
  const order = roads.map((_, i) => i).sort((i, j) => boxes[i]![0] - boxes[j]![0]);
  return order.flatMap((i, place) => {
    const found: { readonly one: Road; readonly other: Road; readonly at: LonLat }[] = [];
    for (let next = place + 1; next < order.length && boxes[order[next]!]![0] <= boxes[i]![2]; next++) {
      const j = order[next]!;
      if (boxes[j]![1] > boxes[i]![3] || boxes[j]![3] < boxes[i]![1]) continue;
      const at = firstCrossing(roads[i]!.line, roads[j]!.line);
      if (at !== null) found.push({ one: roads[i]!, other: roads[j]!, at });
    }
    return found;
  });
}

function firstCrossing(one: readonly Position[], other: readonly Position[]): LonLat | null {
  for (let i = 0; i + 1 < one.length; i++) {
    for (let j = 0; j + 1 < other.length; j++) {
      const [[ax, ay], [bx, by]] = [one[i]!, one[i + 1]!] as [[number, number], [number, number]];
      const [[cx, cy], [dx, dy]] = [other[j]!, other[j + 1]!] as [[number, number], [number, number]];
      const turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
      if (turn === 0) continue;
      const along = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn;
      const across = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / turn;
      if (along > 0 && along < 1 && across > 0 && across < 1) return [ax + along * (bx - ax), ay + along * (by - ay)];
    }
  }
  return null;
}
