import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { AssetClass } from '../../engine/ids.ts';
import { oakStreet } from '../affected/testing-oak-street.ts';
import { affected } from '../schemas/affected.ts';

const served = oakStreet().app;
const get = (query: Readonly<Record<string, string>>) => request(served).get('/v1/affected').query(query);
const square = [
  [
    [0, -0.001],
    [0.005, -0.001],
    [0.005, 0.001],
    [0, 0.001],
    [0, -0.001],
  ],
];

describe('who is to be told, over HTTP', () => {
  it('is listed for a main, a segment and a circle, with how each was found', async () => {
    const { body, status } = await get({ main: 'W1' });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(affected.parse(body)).toMatchObject({
      asked: { main: { class: 'main', id: 'W1' } },
      counts: { addresses: 2, likely: 2 },
      places: [{ label: '11 Oak St', ways: [{ kind: 'nearest-main' }] }, { label: '12 Oak St' }],
    });
    expect((await get({ segment: 'S1', class: 'road' as AssetClass })).body.count).toBe(2);
    const circle = (await get({ lon: '0.001', lat: '0', radius_meters: '25', limit: '1' })).body;
    expect([circle.count, circle.places.length]).toEqual([2, 1]);
  });

  it('is a CSV file for who asks for one, in which nothing is a formula', async () => {
    const area = { type: 'Polygon', coordinates: square };
    const res = await request(served).post('/v1/affected').set('Accept', 'text/csv').send({ area });
    expect(res.headers['content-type']).toMatch(/^text\/csv/);
    expect(res.headers['content-disposition']).toContain('affected.csv');
    const lines = res.text.split('\r\n');
    expect(lines[0]).toMatch(/^label,number,/);
    expect(lines).toHaveLength(5);
    expect(res.text).toContain(`"'=HYPERLINK(""x"")"`);
    expect((await get({ main: 'W1', format: 'csv' })).text.split('\r\n')).toHaveLength(4);
  });

  it('is refused in words for what is nothing of the city, for two questions and for areas that are none', async () => {
    const refused = async (sent: Promise<request.Response>) => {
      const { status, body } = await sent;
      return [status, body.errors[0].detail];
    };
    expect(await refused(get({ main: 'W9' }))).toEqual([422, 'main: no main W9 in main']);
    expect(await refused(get({ main: 'W1', segment: 'S1' }))).toEqual([
      422,
      expect.stringContaining('Expected one of'),
    ]);
    expect(await refused(get({ lon: '0', lat: '0' }))).toEqual([422, 'radius_meters: A circle needs it']);
    expect(await refused(get({ segment: 'W1', class: 'main' }))).toEqual([
      422,
      'segment: is no segment of a street with a name',
    ]);
    const open = { type: 'Polygon', coordinates: [square[0]!.slice(0, 4)] };
    const post = request(served).post('/v1/affected').send({ area: open });
    expect(await refused(post)).toEqual([422, expect.stringContaining('A ring ends where it begins')]);
  });
});
