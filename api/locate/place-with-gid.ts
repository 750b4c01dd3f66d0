import type { Snapshot } from '../../data/world/city-keeper.ts';
import { gazetteerOf } from '../../data/world/gazetteer.ts';
import { onePeriodEach } from '../../data/world/one-period-each.ts';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import { isLonLat } from '../../engine/geometry/lon-lat.ts';
import type { Candidate } from '../../engine/locate/candidate.ts';
import type { Gazetteer } from '../../engine/locate/gazetteer.ts';
import { nameOf } from '../../engine/locate/text/name-text.ts';
import type { Asset } from '../../engine/route/city.ts';
import { locatorOf } from '../locate.ts';
import { assetOfCity } from '../places/asset-place.ts';
import { gidOf } from './found-feature.ts';
import { LAYER_OF } from './match-layers.ts';

/*
 * An id is no key of the locator: it says what a place is called by (an asset, a jurisdiction, a point), and under that name
 * it is looked up again. So the answer is what a search says today, and an id of something that is gone finds nothing.
 */

// As many as bear one name near each other.
const MOST_OF_NAME = 50;
const MOST_AT_POINT = 5;
const LAYERS: ReadonlySet<string> = new Set(Object.values(LAYER_OF));
// Numbers of one house and corners of one crossing are nearer together.
const AROUND_DEGREES = 0.01;

/** The place of an earlier answer by the `gid` of its feature, as it is found now; null: there is none. Some searches. */
export function placeWithGid(snapshot: Snapshot, gid: string, nowMs: number): Candidate | null {
  const [source, layer, ...rest] = gid.split(':');
  if (source !== snapshot.city.id || !LAYERS.has(layer ?? '')) return null;
  const { names, around } = namesOf(snapshot, layer!, rest.join(':'), nowMs);
  // A number beyond those of a street was answered by the last one of the street, which is an address by itself.
  const gids = [gid, [source, LAYER_OF.interpolated, ...rest].join(':')].slice(0, layer === LAYER_OF.street ? 2 : 1);
  const isSame = (candidate: Candidate): boolean => gids.includes(gidOf(candidate, source));
  const bounds = around && boxAround(around);
  const locator = locatorOf(snapshot);
  for (const name of names) {
    const same = locator.locate(name, { limit: MOST_OF_NAME, bounds }).find(isSame);
    if (same !== undefined) return same;
  }
  // A point on a street that was asked for by the point.
  return (around && locator.reverse(around, { limit: MOST_AT_POINT }).find(isSame)) ?? null;
}

const boxAround = ([lon, lat]: LonLat) =>
  [lon - AROUND_DEGREES, lat - AROUND_DEGREES, lon + AROUND_DEGREES, lat + AROUND_DEGREES] as const;

/** What the thing of an id is called, and where it is as far as the id says so. */
interface Names {
  readonly names: readonly string[];
  readonly around: LonLat | null;
}

function namesOf(snapshot: Snapshot, layer: string, id: string, nowMs: number): Names {
  const around = pointAtEnd(id);
  switch (layer) {
    case 'coordinates':
      return { names: around === null ? [] : [`${around[1]}, ${around[0]}`], around: null };
    case 'intersection':
      return { names: cornersAt(snapshot, around), around };
    case 'venue':
      return { names: namesOfVenue(snapshot, id, nowMs), around: null };
    case 'asset':
      return { names: namesOfAsset(snapshot, id, nowMs), around: null };
    default:
      return { names: namesOfStreet(snapshot, id, around, nowMs), around };
  }
}

const POINT = /(?:^|\/)(-?\d{1,3}(?:\.\d{1,6})?),(-?\d{1,2}(?:\.\d{1,6})?)$/;

function pointAtEnd(id: string): LonLat | null {
  const [, lon, lat] = POINT.exec(id) ?? [];
  const at = [Number(lon), Number(lat)] as const;
  return isLonLat(at) ? at : null;
}

function cornersAt(snapshot: Snapshot, at: LonLat | null): readonly string[] {
  const { street, crossStreet } = (at && locatorOf(snapshot).here(at).intersection?.parts) ?? {};
  return street === undefined || crossStreet === undefined ? [] : [`${street} & ${crossStreet}`];
}

/** A jurisdiction, or an asset with a name of its own. */
function namesOfVenue(snapshot: Snapshot, id: string, nowMs: number): readonly string[] {
  const [kind, own] = splitAtFirst(id);
  const layer = gazetteerFor(snapshot, nowMs).layers.find((one) => one.id === kind);
  const jurisdiction = layer?.jurisdictions.find((one) => one.id === own);
  const asset = assetOfCity(snapshot, kind, own, nowMs);
  const attribute = asset && gazetteerFor(snapshot, nowMs).names?.get(asset.class);
  const name = attribute && asset.attributes[attribute];
  return [jurisdiction?.name, name].filter((one) => typeof one === 'string').filter((one) => one !== '');
}

function namesOfAsset(snapshot: Snapshot, id: string, nowMs: number): readonly string[] {
  const asset = assetOfCity(snapshot, ...splitAtFirst(id), nowMs);
  if (asset === null) return [];
  const title = snapshot.city.assetClasses.find((members) => members.class === asset.class)?.title;
  return [`${title} ${asset.id}`, asset.id];
}

/** A door, a number on a segment, or a street: of one that only doors have, a door tells the name. */
function namesOfStreet(snapshot: Snapshot, id: string, at: LonLat | null, nowMs: number): readonly string[] {
  const [kind, own] = splitAtFirst(id);
  const whole = assetOfCity(snapshot, kind, own, nowMs);
  if (whole !== null) return namesOfDoor(snapshot, whole, nowMs);
  const end = own.lastIndexOf('/');
  const segment = end < 0 ? null : assetOfCity(snapshot, kind, own.slice(0, end), nowMs);
  if (segment !== null) {
    const names = segmentNames(snapshot, segment, nowMs);
    if (at === null) return names.map((name) => `${own.slice(end + 1)} ${name}`);
    const { from = null, to = null } = locatorOf(snapshot).here(at).block ?? {};
    // A whole street, or the block of it around the point.
    return from === null || to === null
      ? names
      : [...names, ...names.map((name) => `${name} between ${from} and ${to}`)];
  }
  const doors = at === null ? [] : locatorOf(snapshot).reverse(at, { limit: MOST_AT_POINT });
  return [...new Set(doors.flatMap(({ parts }) => (parts.street === undefined ? [] : [parts.street])))];
}

function namesOfDoor(snapshot: Snapshot, { class: assetClass, attributes }: Asset, nowMs: number): readonly string[] {
  const columns = gazetteerFor(snapshot, nowMs).addresses.get(assetClass);
  if (columns === undefined) return [];
  const unit = columns.unit === undefined ? '' : (attributes[columns.unit] ?? '');
  const address = `${attributes[columns.number] ?? ''} ${nameOf(attributes, columns.street)}`;
  return unit === '' ? [address] : [`${address} ${unit}`, address];
}

function segmentNames(snapshot: Snapshot, { class: assetClass, attributes }: Asset, nowMs: number): readonly string[] {
  const columns = gazetteerFor(snapshot, nowMs).streets.get(assetClass);
  if (columns === undefined) return [];
  const { prefix, name, suffix, alternates } = columns;
  const whole = [prefix, ...name, suffix].filter((one) => one !== undefined);
  return [whole, ...alternates].map((parts) => nameOf(attributes, parts)).filter((one) => one !== '');
}

const splitAtFirst = (id: string): readonly [kind: string, own: string] => {
  const end = id.indexOf('/');
  return end < 0 ? [id, ''] : [id.slice(0, end), id.slice(end + 1)];
};

// Which attributes are names is found out by a look at the assets.
const gazetteers = new WeakMap<Snapshot, { readonly gazetteer: Gazetteer; readonly untilMs: number }>();

function gazetteerFor(snapshot: Snapshot, nowMs: number): Gazetteer {
  const known = gazetteers.get(snapshot);
  if (known !== undefined && nowMs < known.untilMs) return known.gazetteer;
  const gazetteer = gazetteerOf(snapshot, nowMs, snapshot.extent);
  gazetteers.set(snapshot, { gazetteer, untilMs: onePeriodEach(snapshot, nowMs).untilMs });
  return gazetteer;
}
