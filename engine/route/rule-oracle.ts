import type { LonLat } from '../geometry/lon-lat.ts';
import { relationToPolygon } from '../geometry/relation.ts';
import { bruteForceDistance, bruteForceNearestEdge } from '../spatial/oracle.ts';
import type { Asset, City, Jurisdiction, Validity } from './city.ts';

/**
 * The obvious answer, for tests: the rule definitions as they stand in the file, read one after the other, every
 * jurisdiction and asset asked each time. Shares nothing with the router but the exact predicate and the metric.
 * For rules without dates; hours and seasons by Intl.
 */

type OneOrMany = string | readonly string[];
type RawJurisdictions =
  | string
  | { readonly layer: string; readonly jurisdiction?: OneOrMany; readonly agency?: OneOrMany };
interface RawAssets {
  readonly class: string;
  readonly withinMeters: number;
  readonly where?: Readonly<Record<string, OneOrMany | { readonly atLeast?: number; readonly below?: number }>>;
  readonly owner?: OneOrMany;
}
interface Span {
  readonly from: string;
  readonly to: string;
}
/** A condition as in the file. */
export interface RawCondition {
  readonly all?: readonly RawCondition[];
  readonly any?: readonly RawCondition[];
  readonly not?: RawCondition;
  readonly inside?: RawJurisdictions;
  readonly outside?: RawJurisdictions;
  readonly nearEdge?: { readonly layer: string; readonly withinMeters: number };
  readonly nearest?: RawAssets;
  readonly near?: RawAssets;
  readonly answer?: Readonly<Record<string, OneOrMany>>;
  readonly season?: Span;
  readonly hours?: Span;
  readonly weekdays?: readonly string[];
}
/** An owner as in the file; an attribute always says of which class. */
export interface RawOwner {
  readonly agency?: string;
  readonly agencyOf?: string;
  readonly ownerOf?: string;
  readonly attribute?: string;
  readonly of?: string;
  readonly map?: Readonly<Record<string, string>>;
  readonly blank?: RawOwner;
  readonly default?: RawOwner;
}
export interface RawRule {
  readonly id: string;
  readonly title: string;
  readonly service: OneOrMany;
  readonly when?: RawCondition;
  readonly owner: RawOwner;
  readonly fallback?: boolean;
}

export interface Asked {
  readonly at: LonLat;
  readonly atMs: number;
  readonly answers: Readonly<Record<string, string>>;
}

/** Rule id and agency, or null for nobody. */
export const oracleDecision = (
  rules: readonly RawRule[],
  city: City,
  service: string,
  asked: Asked,
): { readonly rule: string; readonly agency: string } | null => {
  const concerned = rules.filter((rule) => rule.service === '*' || has(rule.service, service));
  const ordinary = concerned.filter((rule) => !rule.fallback);
  const own = concerned.filter((rule) => rule.fallback && rule.service !== '*');
  const every = concerned.filter((rule) => rule.fallback && rule.service === '*');
  for (const rule of [...ordinary, ...own, ...every]) {
    if (rule.when && !isTrue(rule.when, city, asked)) continue;
    const agency = ownerFrom(rule.owner, rule.when ?? {}, city, asked);
    if (agency !== null) return { rule: rule.id, agency };
  }
  return null;
};

const has = (values: OneOrMany | undefined, value: string | null | undefined): boolean =>
  values === undefined || [values].flat().includes(value ?? '\0');
const isValid = ({ fromMs, untilMs }: Validity, atMs: number): boolean => fromMs <= atMs && atMs < untilMs;
const lowestIdFirst = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

const around = (layer: string, city: City, { at, atMs }: Asked): readonly Jurisdiction[] =>
  city.layers
    .find(({ id }) => id === layer)!
    .jurisdictions.filter((each) => isValid(each.validity, atMs) && relationToPolygon(at, each.geometry) !== 'outside')
    .toSorted(lowestIdFirst);

const within = (assetClass: string, meters: number, city: City, { at, atMs }: Asked): readonly Asset[] =>
  city.assetClasses
    .find((members) => members.class === assetClass)!
    .assets.filter((each) => isValid(each.validity, atMs))
    .toSorted(lowestIdFirst)
    .flatMap((each) => (each.geometry === null ? [] : [{ each, meters: bruteForceDistance(each.geometry, at) }]))
    .filter((near) => near.meters <= meters)
    .sort((a, b) => a.meters - b.meters)
    .map(({ each }) => each);

const isSuch = (asset: Asset, { owner, where = {} }: RawAssets): boolean =>
  has(owner, asset.owner) &&
  Object.entries(where).every(([attribute, wanted]) => {
    const value = (asset.attributes[attribute] ?? '').trim();
    if (typeof wanted === 'string' || 'length' in wanted) return has(wanted, value);
    const number = Number.parseFloat(value);
    return number >= (wanted.atLeast ?? -Infinity) && number < (wanted.below ?? Infinity);
  });

const layerOf = (test: RawJurisdictions): string => (typeof test === 'string' ? test : test.layer);

const fitting = (test: RawJurisdictions, city: City, asked: Asked): readonly Jurisdiction[] =>
  around(layerOf(test), city, asked).filter(
    ({ id, agency }) => typeof test === 'string' || (has(test.jurisdiction, id) && has(test.agency, agency)),
  );

const local = (atMs: number, timeZone: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(atMs);

const isBetween = (value: string, { from, to }: Span): boolean =>
  from <= to ? from <= value && value <= to : from <= value || value <= to;

const isNearEdge = (test: { layer: string; withinMeters: number }, city: City, { at, atMs }: Asked): boolean => {
  const { jurisdictions } = city.layers.find(({ id }) => id === test.layer)!;
  const polygons = jurisdictions.filter((each) => isValid(each.validity, atMs)).map(({ geometry }) => geometry);
  return (bruteForceNearestEdge(polygons, at)?.distanceMeters ?? Infinity) <= test.withinMeters;
};

const isTimely = ({ season, hours, weekdays }: RawCondition, { timeZone }: City, { atMs }: Asked): boolean => {
  const [day, month] = season ? local(atMs, timeZone, { day: '2-digit', month: '2-digit' }).split('/') : [];
  const clock = hours ? local(atMs, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) : '';
  const weekday = weekdays ? local(atMs, timeZone, { weekday: 'short' }).toLowerCase() : '';
  return (
    (season === undefined || isBetween(`${month}-${day}`, season)) &&
    (hours === undefined || (isBetween(clock, hours) && clock !== hours.to)) &&
    has(weekdays, weekday)
  );
};

const isTrue = (when: RawCondition, city: City, asked: Asked): boolean => {
  const { all = [], any, not, inside, outside, nearEdge, nearest, near, answer = {} } = when;
  const found = ({ class: assetClass, withinMeters }: RawAssets) => within(assetClass, withinMeters, city, asked);
  return (
    isTimely(when, city, asked) &&
    Object.entries(answer).every(([code, values]) => has(values, asked.answers[code])) &&
    (inside === undefined || fitting(inside, city, asked).length > 0) &&
    (outside === undefined || fitting(outside, city, asked).length === 0) &&
    (nearEdge === undefined || isNearEdge(nearEdge, city, asked)) &&
    (nearest === undefined ||
      found(nearest)
        .slice(0, 1)
        .some((each) => isSuch(each, nearest))) &&
    (near === undefined || found(near).some((each) => isSuch(each, near))) &&
    all.every((each) => isTrue(each, city, asked)) &&
    (any === undefined || any.some((each) => isTrue(each, city, asked))) &&
    (not === undefined || !isTrue(not, city, asked))
  );
};

/** The parts of a condition that made it hold, in the order of reading: itself, then those of its groups. */
const holding = (when: RawCondition, city: City, asked: Asked): readonly RawCondition[] => {
  const chosen = when.any?.find((each) => isTrue(each, city, asked));
  return [when, ...[...(when.all ?? []), ...(chosen ? [chosen] : [])].flatMap((each) => holding(each, city, asked))];
};

const farthestMeters = (when: RawCondition, assetClass: string): number =>
  Math.max(
    ...[when.nearest, when.near].map((test) => (test?.class === assetClass ? test.withinMeters : -1)),
    ...[...(when.all ?? []), ...(when.any ?? []), ...(when.not ? [when.not] : [])].map((each) =>
      farthestMeters(each, assetClass),
    ),
  );

const assetFor = (assetClass: string, when: RawCondition, city: City, asked: Asked): Asset | undefined => {
  const tests = holding(when, city, asked).flatMap(({ nearest, near }) => [nearest, near]);
  const match = tests.find((test) => test?.class === assetClass);
  if (match === undefined) return within(assetClass, farthestMeters(when, assetClass), city, asked)[0];
  return within(assetClass, match.withinMeters, city, asked).find((each) => isSuch(each, match));
};

const agencyFor = (layer: string, when: RawCondition, city: City, asked: Asked): string | null => {
  const tests = holding(when, city, asked).flatMap(({ inside }) => (inside === undefined ? [] : [inside]));
  const match = tests.find((test) => layerOf(test) === layer) ?? layer;
  return fitting(match, city, asked)[0]?.agency ?? null;
};

const ownerFrom = (form: RawOwner | undefined, when: RawCondition, city: City, asked: Asked): string | null => {
  if (form === undefined) return null;
  const { agency, agencyOf, ownerOf, attribute, of, map = {} } = form;
  if (agency !== undefined) return agency;
  if (agencyOf !== undefined) return agencyFor(agencyOf, when, city, asked);
  if (ownerOf !== undefined) return assetFor(ownerOf, when, city, asked)?.owner ?? null;
  const value = assetFor(of!, when, city, asked)?.attributes[attribute!]?.trim() ?? '';
  if (value in map) return map[value]!;
  return ownerFrom(value === '' ? (form.blank ?? form.default) : form.default, when, city, asked);
};
