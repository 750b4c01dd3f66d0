import type { Position } from 'geojson';
import { relationToParts } from '../../geometry/relation.ts';
import { unrollRing } from '../../geometry/unroll.ts';
import type { Jurisdiction, Layer } from '../../route/city.ts';
import type { Finding, Severity } from '../finding.ts';
import { FlatFrame } from './flat-frame.ts';
import { ringArea } from './ring-area.ts';
import type { Steps } from './steps.ts';
import { listed, meters, type Names, squareMeters } from './words.ts';

const POLYGONS_A_STEP = 50;

/** What is odd about a ring by itself, as it is written: nothing of this needs the other polygons. */
export function* ringFindings(layer: Layer, names: Names): Steps<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [number, jurisdiction] of layer.jurisdictions.entries()) {
    if (number % POLYGONS_A_STEP === 0) yield;
    for (const [kind, severity, says, at, area] of faultsOf(jurisdiction))
      findings.push({
        kind,
        severity,
        message: `${layer.title}: ${says.replace('$', names.of(jurisdiction))}`,
        layer: layer.id,
        rule: null,
        ...{ lon: at[0]!, lat: at[1]!, areaSquareMeters: area },
      });
  }
  return [...findings, ...againstTheOthers(layer, names)];
}

type RingFault = readonly [kind: string, severity: Severity, says: string, at: Position, area: number | null];

/** Below this a part of a polygon is a leftover: smaller than a house's lot. */
const TINY_SQUARE_METERS = 100;

function* faultsOf({ geometry }: Jurisdiction): Generator<RingFault> {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const areas = parts.map(([outer]) => (outer === undefined ? 0 : Math.abs(areaOf(outer))));
  if (areas.length === 0) yield ['empty-polygon', 'error', '$ has no ring', [0, 0], 0];
  for (const [number, rings] of parts.entries()) {
    for (const ring of rings) yield* faultsOfRing(ring);
    if (
      areas.length > 1 &&
      areas[number]! > 0 &&
      areas[number]! < TINY_SQUARE_METERS &&
      areas[number]! < Math.max(...areas)
    )
      yield [
        'tiny-part',
        'note',
        `$ has a part of ${squareMeters(areas[number]!)} apart from its others`,
        rings[0]![0]!,
        areas[number]!,
      ];
    yield* strayHoles(rings);
  }
}

const areaOf = (ring: readonly Position[]): number => (ring.length === 0 ? 0 : ringArea(unrollRing(ring)));

function* faultsOfRing(ring: readonly Position[]): Generator<RingFault> {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined) return;
  if (first[0] !== last[0] || first[1] !== last[1])
    yield ['unclosed-ring', 'warning', '$ has a ring that does not end where it begins', first, null];
  const different = new Set(ring.map(([lon, lat]) => `${lon} ${lat}`)).size;
  if (different < 3 || areaOf(ring) === 0) yield ['collapsed-ring', 'error', '$ has a ring without area', first, 0];
  else yield* spikes(ring);
}

// A needle: its foot is as wide as a curb stone is long at most, and it is five times as long or more.
const SPIKE_FOOT_METERS = 1;
const SPIKE_LENGTH_METERS = 2;
const SPIKE_SLENDERNESS = 5;

/** Vertices that stick out or in like needles. Those without any width are found where lines are cut at each other. */
function* spikes(ring: readonly Position[]): Generator<RingFault> {
  const frame = new FlatFrame(ring[0]![0]!, ring[0]![1]!);
  const flat = frame.flatten(unrollRing(ring));
  const count = flat.length / 2 - 1;
  for (let i = 0; i < count; i++) {
    const [before, after] = [(i + count - 1) % count, i + 1];
    const foot = Math.hypot(flat[2 * before]! - flat[2 * after]!, flat[2 * before + 1]! - flat[2 * after + 1]!);
    if (foot > SPIKE_FOOT_METERS || foot === 0) continue;
    const [one, two] = [before, after].map((end) =>
      Math.hypot(flat[2 * end]! - flat[2 * i]!, flat[2 * end + 1]! - flat[2 * i + 1]!),
    ) as [number, number];
    const length = Math.min(one, two);
    if (length < SPIKE_LENGTH_METERS || length < SPIKE_SLENDERNESS * foot) continue;
    const says = `$ has a spike ${meters(length)} long and ${meters(foot)} wide at its foot`;
    yield ['spike', 'warning', says, ring[i % ring.length]!, (foot * length) / 2];
  }
}

/** Holes that lie outside their outer ring: even-odd takes them for land. */
function* strayHoles(rings: readonly Position[][]): Generator<RingFault> {
  const [outer, ...holes] = rings;
  if (outer === undefined || outer.length === 0) return;
  const shell = [[unrollRing(outer)]];
  for (const hole of holes) {
    const relation = hole.map(([lon, lat]) => relationToParts([lon!, lat!], shell)).find((one) => one !== 'on-line');
    if (relation === 'outside')
      yield [
        'hole-outside',
        'error',
        '$ has a hole that lies outside its outer ring',
        hole[0]!,
        Math.abs(areaOf(hole)),
      ];
  }
}

// Of many rings that run one way, one in ten that runs the other way is a slip; half of them is how the file is written.
const SLIP_SHARE = 0.1;
const FEWEST_RINGS = 5;

/** Outer rings that run against those of the other polygons: one finding for all. */
function againstTheOthers(layer: Layer, names: Names): readonly Finding[] {
  const rings = layer.jurisdictions.flatMap((jurisdiction) =>
    (jurisdiction.geometry.type === 'Polygon' ? [jurisdiction.geometry.coordinates] : jurisdiction.geometry.coordinates)
      .filter(([outer]) => outer !== undefined && outer.length > 3)
      .map(([outer]) => ({ jurisdiction, at: outer![0]!, isLeftward: areaOf(outer!) > 0 })),
  );
  const leftward = rings.filter(({ isLeftward }) => isLeftward).length;
  const isOdd = leftward * 2 < rings.length;
  const odd = rings.filter(({ isLeftward }) => isLeftward === isOdd);
  if (rings.length < FEWEST_RINGS || odd.length === 0 || odd.length > Math.max(1, SLIP_SHARE * rings.length)) return [];
  const who = listed([...new Set(odd.map(({ jurisdiction }) => names.of(jurisdiction)))]);
  return [
    {
      kind: 'reversed-ring',
      severity: 'note',
      message: `${layer.title}: the outer ring of ${who} runs against those of the others; it is read all the same`,
      layer: layer.id,
      rule: null,
      ...{ lon: odd[0]!.at[0]!, lat: odd[0]!.at[1]!, areaSquareMeters: null },
    },
  ];
}
