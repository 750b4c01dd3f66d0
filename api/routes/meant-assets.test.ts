import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { AssetClass } from '../../engine/ids.ts';
import { asset, door, road } from '../../engine/locate/testing-town.ts';
import type { Asset } from '../../engine/route/city.ts';
import { meantAssets } from '../schemas/meant-assets.ts';
import { testApp, testSnapshot } from '../testing.ts';

const STREET = { name: ['NAME'], alternates: [], left: { from: 'LF', to: 'LT' }, right: { from: 'RF', to: 'RT' } };
const light = (id: string, lon: number, lat: number): Asset =>
  asset('light', id, { type: 'Point', coordinates: [lon, lat] });

// Main St runs east. Numbers 10 and 20 lie 22 m south of it and 111 m apart; L2 and L3 stand as far to either side of 10.
function snapshotWithLights(): Snapshot {
  const snapshot = testSnapshot();
  const main = road(
    'S1',
    'Main St',
    [
      [0.001, 0.002],
      [0.009, 0.002],
    ],
    { left: '1-99', right: '2-98' },
  );
  const doors = [door('A10', '10', 'Main St', [0.003, 0.0018]), door('A20', '20', 'Main St', [0.004, 0.0018])];
  const lights = [light('L1', 0.004, 0.00195), light('L2', 0.0028, 0.00195), light('L3', 0.0032, 0.00195)];
  const classes = [
    { class: 'road' as AssetClass, title: 'Roads', assets: [main] },
    { class: 'address' as AssetClass, title: 'Addresses', assets: doors },
    { class: 'light' as AssetClass, title: 'Street lights', assets: lights },
  ];
  return {
    ...snapshot,
    city: { ...snapshot.city, assetClasses: [...snapshot.city.assetClasses, ...classes] },
    classSettings: new Map<string, Record<string, unknown>>([
      ['road', { street: STREET }],
      ['address', { address: { number: 'NO', street: ['ST'] } }],
    ]),
  };
}

const { app } = testApp({ snapshot0: snapshotWithLights() });
const ask = (query: Readonly<Record<string, string | number>>) =>
  request(app).get('/v1/places/meant-assets').query(query);

describe('GET /v1/places/meant-assets', () => {
  it('answers with the light outside a house, and does not ask where it is clear', async () => {
    const { status, body } = await ask({ text: '20 Main St', class: 'light' });
    expect(status, JSON.stringify(body)).toBe(200);
    const { place, assets, question } = meantAssets.parse(body);
    expect(place).toMatchObject({ label: '20 Main St', matchType: 'address' });
    expect(assets[0]).toMatchObject({
      class: 'light',
      id: 'L1',
      because: expect.arrayContaining(['on the same side of Main St']),
    });
    expect(assets[0]!.probability).toBeGreaterThan(0.9);
    expect(question).toBeNull();
  });

  it('asks which of two is meant that are as likely, by what tells them apart', async () => {
    const { body } = await ask({ text: '10 Main St', class: 'light' });
    const { assets, question } = meantAssets.parse(body);
    expect(assets.slice(0, 2).map(({ id }) => id)).toEqual(['L2', 'L3']);
    expect(question?.text).toContain('to the left as you face Main St (L2) or the one to the right');
    expect(question?.choices.map(({ assetId }) => assetId)).toEqual(['L2', 'L3']);
  });

  it('takes a point and a limit', async () => {
    const { body } = await ask({ lon: 0.0033, lat: 0.00195, accuracy_meters: 5, class: 'light', limit: 1 });
    expect(meantAssets.parse(body).assets.map(({ id }) => id)).toEqual(['L3']);
  });

  it('names the classes that there are if asked for another, and says what is wrong with a place', async () => {
    const problem = async (query: Readonly<Record<string, string | number>>) => {
      const { status, body } = await ask(query);
      return [status, body.type, body.detail];
    };
    expect(await problem({ text: '10 Main St', class: 'lamp' })).toEqual([
      422,
      '/problems/invalid-input',
      expect.stringContaining('no such class of assets'),
    ]);
    expect(await problem({ text: 'xyzzy', class: 'light' })).toEqual([
      422,
      '/problems/unknown-place',
      expect.any(String),
    ]);
    expect((await problem({ class: 'light' }))[0]).toBe(422);
    expect((await problem({ text: '10 Main St', class: 'light', limit: 21 }))[0]).toBe(422);
  });
});
