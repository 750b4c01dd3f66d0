import { allInTurns } from '../../data/turns/in-turns.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { AffectedBy } from '../../engine/cluster/affected/affected.ts';
import type { AffectedPlace } from '../../engine/cluster/affected/affected-place.ts';
import { invalidInput, Problem } from '../problem.ts';
import type { AffectedBody, AffectedQuery } from '../schemas/affected.ts';
import { type At, thingAsked } from './asked-thing.ts';
import { finderOf } from './finder.ts';

/** More are not listed: who must tell that many puts it in the paper. */
export const MOST_PLACES = 20_000;
export const DEFAULT_LIMIT = 1_000;

/** What was asked, in the words of the question. */
export type Asked =
  | { readonly main: { readonly class: string; readonly id: string } }
  | { readonly segment: { readonly class: string; readonly id: string } }
  | { readonly circle: { readonly lon: number; readonly lat: number; readonly radiusMeters: number } }
  | { readonly area: { readonly type: string } };

/** All who are affected, before anything is cut. */
export interface Affected {
  readonly asked: Asked;
  readonly atMs: number;
  readonly places: readonly AffectedPlace[];
}

/** The list of a question. Throws a 422 where it is about nothing of the city, or more than 20,000 are affected. */
export async function affectedBy(snapshot: Snapshot, by: AffectedBy, atMs: number, at: At): Promise<Affected> {
  const places = await allInTurns(finderOf(snapshot, atMs).steps(by, atMs));
  if (places === null)
    throw invalidInput([{ ...at, detail: `${at.parameter ?? at.pointer}: is no segment of a street with a name` }]);
  if (places.length > MOST_PLACES)
    throw new Problem('too-many-places', `${places.length} places are affected; at most ${MOST_PLACES} are listed.`, {
      limit: MOST_PLACES,
    });
  return { asked: askedOf(by), atMs, places };
}

function askedOf(by: AffectedBy): Asked {
  switch (by.kind) {
    case 'main':
      return { main: { class: by.main.class, id: by.main.id } };
    case 'segment':
      return { segment: by.segment };
    case 'circle':
      return { circle: { lon: by.center[0], lat: by.center[1], radiusMeters: by.radiusMeters } };
    case 'area':
      return { area: { type: by.area.type } };
  }
}

/** What a query asks about. */
export function queryTarget(snapshot: Snapshot, query: AffectedQuery, atMs: number): { by: AffectedBy; at: At } {
  const { main, segment, lon, lat, radius_meters: radiusMeters } = query;
  const said = (id: string) => ({ class: query.class ?? null, id });
  if (main !== undefined) return located(snapshot, 'main', said(main), atMs, { parameter: 'main' });
  if (segment !== undefined) return located(snapshot, 'segment', said(segment), atMs, { parameter: 'segment' });
  return {
    by: { kind: 'circle', center: [lon!, lat!], radiusMeters: radiusMeters! },
    at: { parameter: 'radius_meters' },
  };
}

/** What a body asks about. */
export function bodyTarget(snapshot: Snapshot, body: AffectedBody, atMs: number): { by: AffectedBy; at: At } {
  if ('main' in body) return located(snapshot, 'main', optionalClass(body.main), atMs, { pointer: '#/main' });
  if ('segment' in body)
    return located(snapshot, 'segment', optionalClass(body.segment), atMs, { pointer: '#/segment' });
  if ('area' in body) return { by: { kind: 'area', area: body.area }, at: { pointer: '#/area' } };
  const { lon, lat, radiusMeters } = body.circle;
  return { by: { kind: 'circle', center: [lon, lat], radiusMeters }, at: { pointer: '#/circle' } };
}

const optionalClass = ({ class: of, id }: { readonly class?: string | undefined; readonly id: string }) => ({
  class: of ?? null,
  id,
});

const located = (...question: Parameters<typeof thingAsked>) => ({
  by: thingAsked(...question),
  at: question[4],
});

/** The JSON of a list: its first `limit` places, and how many there are. */
export function affectedJson({ asked, atMs, places }: Affected, limit: number) {
  const of = (is: (place: AffectedPlace) => boolean): number => places.filter(is).length;
  return {
    asked,
    asOf: new Date(atMs).toISOString(),
    count: places.length,
    counts: {
      addresses: of(({ kind }) => kind === 'address'),
      ranges: of(({ kind }) => kind === 'range'),
      properties: of(({ kind }) => kind === 'property'),
      stated: of(({ certainty }) => certainty === 'stated'),
      likely: of(({ certainty }) => certainty === 'likely'),
      possible: of(({ certainty }) => certainty === 'possible'),
    },
    places: places.slice(0, limit).map(({ lonLat: [lon, lat], probability, ways, ...place }) => ({
      ...place,
      lon,
      lat,
      probability: rounded(probability),
      ways: ways.map((way) => ({ ...way, probability: rounded(way.probability) })),
    })),
  };
}

export type AffectedAnswer = ReturnType<typeof affectedJson>;

const rounded = (probability: number): number => Math.round(probability * 1e4) / 1e4;
