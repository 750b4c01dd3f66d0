import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { road } from '../../engine/locate/testing-town.ts';
import { placeOfText } from '../locate.ts';
import type { SaidPlace } from '../schemas/place.ts';
import { routeAnswer } from '../schemas/routing.ts';
import { testApp, WEST } from '../testing.ts';
import { placeSaid } from './said-place.ts';
import { eastStreet, snapshotWithStreets, westStreet } from './testing-streets.ts';

const snapshot = snapshotWithStreets(
  westStreet('S1', 'Main St'),
  westStreet('S3', 'Oak St'),
  eastStreet('S2', 'Oak St'),
);
const { app } = testApp({ snapshot0: snapshot });
const route = (place: unknown) => request(app).post('/v1/route').send({ service: 'pothole', place });
const kindOf = async (place: unknown): Promise<string> => (await route(place)).body.type;

describe('the place of POST /v1/route', () => {
  it('may be said in words, by an asset, or as a point, with the same answer', async () => {
    const { status, body } = await route({ text: '10 Main Street' });
    expect([status, body.owner.agency]).toEqual([200, 'west-dpw']);
    expect(routeAnswer.safeParse(body).success).toBe(true);
    const byAsset = await route({ asset: { class: 'hydrant', id: 'H1' } });
    const byPoint = await route({ lon: 0.001, lat: 0.001 });
    expect(byAsset.body).toEqual(byPoint.body);
    expect(byAsset.body.asset).toMatchObject({ class: 'hydrant', id: 'H1', distanceMeters: 0 });
  });

  it('is as uncertain as what was said: a whole ward, half a street, a hydrant', () => {
    const meters = (said: SaidPlace) => placeSaid(snapshot, said, 0).place.accuracyMeters;
    // From its middle to its corners; 0.01 degrees are 1,113 by 1,106 m.
    expect(meters({ text: 'Ward west' })).toBeGreaterThan(700);
    expect(meters({ asset: { class: 'road', id: 'S1' } })).toBeCloseTo(445, 0);
    expect(meters({ asset: { class: 'hydrant', id: 'H1' } })).toBe(0);
  });

  it('is refused where a text fits two streets alike, with both', async () => {
    const { status, body } = await route({ text: '50 Oak St' });
    expect([status, body.type]).toEqual([422, '/problems/ambiguous-place']);
    const owners = body.candidates.map((each: { center: number[] }) => each.center[0]! < 0.01);
    expect(owners.sort()).toEqual([false, true]);
  });

  it('is refused where a short street fits as well as the long one beside it, whose reach covers it', () => {
    const court = road('S9', 'Elm Pl', [
      [0.002, 0.003],
      [0.0024, 0.003],
    ]);
    expect(placeOfText(snapshotWithStreets(westStreet('S1', 'Elm St'), court), 'Elm').kind).toBe('ambiguous');
  });

  it('is refused where the text means nothing, and where there is no such asset', async () => {
    expect(await kindOf({ text: 'Xanadu' })).toBe('/problems/unknown-place');
    expect(await kindOf({ asset: { class: 'hydrant', id: 'H2' } })).toBe('/problems/unknown-place');
    expect(await kindOf({ asset: { class: 'volcano', id: 'H1' } })).toBe('/problems/unknown-place');
  });

  it('is refused with the fault where it is none of the three', async () => {
    const pointers = async (place: unknown) =>
      (await route(place)).body.errors.map((error: { pointer: string }) => error.pointer).sort();
    expect(await pointers({})).toEqual(['#/place/lat', '#/place/lon']);
    expect(await pointers({ lon: 181, lat: 'x' })).toEqual(['#/place/lat', '#/place/lon']);
    expect(await pointers({ text: ' ' })).toEqual(['#/place/text']);
    expect(await pointers({ text: 'x'.repeat(501) })).toEqual(['#/place/text']);
    expect(await pointers({ text: 'x', city: 'y' })).toEqual(['#/place/city']);
    expect(await pointers({ asset: { class: 1 } })).toEqual(['#/place/asset/class', '#/place/asset/id']);
    expect(await pointers('10 Main St')).toEqual(['#/place']);
  });

  it('costs a batch only the question that has it', async () => {
    const questions = [{ text: 'Xanadu' }, { text: '10 Main St' }].map((place) => ({ service: 'pothole', place }));
    const { body } = await request(app).post('/v1/route/batch').send({ questions });
    expect(body.answers[0].problem).toContain('means nothing');
    expect(body.answers[1].owner.agency).toBe('west-dpw');
  });

  it('in words needs a city; a point does not for duplicates, nor does a report', async () => {
    const waiting = testApp({ snapshot0: null });
    const check = (place: unknown) =>
      request(waiting.app).post('/v1/duplicates/check').send({ service: 'pothole', place });
    expect((await check({ text: '10 Main St' })).body.type).toMatch(/not-ready|store-away/);
    expect((await check(WEST)).body.type).toMatch(/store-away/);
  });
});
