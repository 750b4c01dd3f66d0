import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { ownershipMap } from '../schemas/ownership.ts';
import { testApp } from '../testing.ts';

const { app } = testApp();
const get = (query: string) => request(app).get(`/v1/route/ownership?${query}`).buffer(true).parse(asJson);

/** supertest leaves geo+json as it is. */
function asJson(res: request.Response, done: (error: Error | null, body: unknown) => void): void {
  let text = '';
  res.on('data', (chunk: Buffer) => {
    text += chunk;
  });
  res.on('end', () => done(null, JSON.parse(text)));
}

describe('GET /v1/route/ownership', () => {
  it('gives the city as polygons by owner, with a legend that adds up', async () => {
    const { status, type, body } = await get('service=tree&answer.touching_wires=no');
    expect([status, type, body.state]).toEqual([200, 'application/geo+json', 'done']);
    expect(ownershipMap.parse(body)).toEqual(body);
    expect(body.legend.map(({ owner }: { owner: string }) => owner).sort()).toEqual(['east-dpw', 'west-dpw']);
    expect(body.legend.reduce((sum: number, { share }: { share: number }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(body.features[0].geometry.type).toBe('MultiPolygon');
  });

  it('marks what an answer that nobody has given leaves open', async () => {
    const { body } = await get('service=tree');
    expect(
      body.legend.every(
        ({ kind, causes }: { kind: string; causes: string[] }) => kind === 'several' && causes[0] === 'answer',
      ),
    ).toBe(true);
  });

  it('refuses a service that there is not, a box across the antimeridian and a cell of nothing', async () => {
    const problems = await Promise.all([
      get('service=noise'),
      get('service=tree&bbox=170,0,-170,1'),
      get('service=tree&cell_meters=0'),
    ]);
    expect(problems.map(({ status, body }) => [status, body.type])).toEqual([
      [422, '/problems/unknown-service'],
      [422, '/problems/invalid-input'],
      [422, '/problems/invalid-input'],
    ]);
  });
});

describe('GET /v1/route/changes', () => {
  it('refuses a period without an end, a day with an hour, and one that ends before it begins', async () => {
    const queries = [
      'from=2026-12-01',
      'on=2026-12-01T10:00',
      'from=2026-12-02&until=2026-12-01',
      'on=2026-12-01&until=2026-12-03',
    ];
    const answers = await Promise.all(queries.map((query) => request(app).get(`/v1/route/changes?${query}`)));
    expect(answers.map(({ status, body }) => [status, body.type])).toEqual(
      queries.map(() => [422, '/problems/invalid-input']),
    );
  });
});
