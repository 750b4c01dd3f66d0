import request from 'supertest';
import { describe, expect, it, vi } from 'vitest';
import { experience } from '../schemas/experience.ts';
import { routeAnswer } from '../schemas/routing.ts';
import { EAST, ON_THE_LINE, OUTSIDE, testApp, testSnapshot, WEST } from '../testing.ts';

const { app } = testApp();
const route = (query: string) => request(app).get(`/v1/route?${query}`);

describe('GET /v1/route', () => {
  it('names the owner, the rule and the reasons', async () => {
    const { status, body } = await route(`service=pothole&lon=${WEST.lon}&lat=${WEST.lat}`);
    expect(status).toBe(200);
    expect(body.owner).toEqual({
      agency: 'west-dpw',
      name: 'West Public Works',
      phone: '+1 555 8',
      url: 'https://west-dpw.example',
    });
    expect(body.rule).toBe('ward-hole');
    expect(body.because.length).toBeGreaterThan(0);
    expect(routeAnswer.parse(body)).toEqual(body);
  });

  it('lets an answer decide', async () => {
    const place = `service=tree&lon=${EAST.lon}&lat=${EAST.lat}`;
    expect((await route(place)).body.owner.agency).toBe('east-dpw');
    expect((await route(`${place}&answer.touching_wires=yes`)).body.owner.agency).toBe('electric');
    expect((await route(`${place}&answer.touching_wires=no`)).body.owner.agency).toBe('east-dpw');
  });

  it('refuses answers that are not given as answer.<code>, which would change nothing', async () => {
    const { status, body } = await route('service=tree&lon=0.005&lat=0.005&answers=touching_wires');
    expect([status, body.errors[0].parameter]).toEqual([422, 'answers']);
  });

  it('names the asset that decided as its source does', async () => {
    const { body } = await route('service=pothole&lon=0.001&lat=0.001');
    expect(body.asset).toMatchObject({ class: 'hydrant', id: 'H1', distanceMeters: 0 });
  });

  it('answers nobody, with the nearest jurisdiction, outside every layer', async () => {
    const { status, body } = await route(`service=pothole&lon=${OUTSIDE.lon}&lat=${OUTSIDE.lat}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ owner: null, rule: null, nearest: { layer: 'ward', id: 'east' } });
    expect(body.nearest.distanceMeters).toBeGreaterThan(3_000);
    expect(routeAnswer.parse(body)).toEqual(body);
  });

  it("reads a date without an offset in the city's time zone, and one with an offset as it is", async () => {
    const at = async (text: string) =>
      (await route(`service=pothole&lon=0.005&lat=0.005&at=${encodeURIComponent(text)}`)).body.asOf;
    expect(await at('2026-07-01T12:00')).toBe('2026-07-01T16:00:00Z');
    expect(await at('2026-12-01')).toBe('2026-12-01T05:00:00Z');
    expect(await at('2026-07-01T12:00:00+02:00')).toBe('2026-07-01T10:00:00Z');
  });

  it('lists every fault with its parameter and what is allowed', async () => {
    const { status, body, type } = await route('lon=181&lat=&accuracy=5&at=2026-02-30&service=pothole&answer._wires=x');
    expect(status).toBe(422);
    expect(type).toBe('application/problem+json');
    expect(body).toMatchObject({ type: '/problems/invalid-input', status: 422 });
    const parameters = body.errors.map((error: { parameter: string }) => error.parameter).sort();
    expect(parameters).toEqual(['accuracy', 'answer._wires', 'at', 'lat', 'lon']);
    expect(body.detail).toContain('accuracy_meters');
    expect(body.detail).toContain('<=180');
  });

  it('refuses a parameter that is given twice, rather than choosing one', async () => {
    const { status, body } = await route('service=pothole&lon=0.005&lat=0.005&lon=0.015');
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ parameter: 'lon', detail: 'lon: given more than once' }]);
  });

  it('lists the services when it does not know one', async () => {
    const { status, body } = await route('service=potholes&lon=0.005&lat=0.005');
    expect(status).toBe(422);
    expect(body).toMatchObject({ type: '/problems/unknown-service', services: ['pothole', 'tree', 'orphan'] });
  });

  it('says 503 with Retry-After while no city is loaded', async () => {
    const loading = testApp({ snapshot0: null });
    const { status, body, headers } = await request(loading.app).get('/v1/route?service=pothole&lon=0&lat=0');
    expect(status).toBe(503);
    expect(body.type).toBe('/problems/not-ready');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('POST /v1/route', () => {
  it('answers the same as GET', async () => {
    const question = {
      service: 'tree',
      place: { ...EAST, accuracyMeters: 5 },
      answers: { touching_wires: 'yes' },
      at: '2026-01-01',
    };
    const posted = await request(app).post('/v1/route').send(question);
    const got = await route(
      `service=tree&lon=${EAST.lon}&lat=${EAST.lat}&accuracy_meters=5&answer.touching_wires=yes&at=2026-01-01`,
    );
    expect(posted.status).toBe(200);
    expect(posted.body).toEqual(got.body);
  });

  it('asks with the address, as GET does, and neither with one that is too long', async () => {
    const snapshot = testSnapshot();
    const asked = vi.spyOn(snapshot.router, 'resolve');
    const spied = testApp({ snapshot0: snapshot }).app;
    const query = { service: 'pothole', lon: EAST.lon, lat: EAST.lat };
    const body = { service: 'pothole', place: { ...EAST } };
    const address = '120 Oak Street';
    await request(spied)
      .get('/v1/route')
      .query({ ...query, address })
      .expect(200);
    await request(spied)
      .post('/v1/route')
      .send({ ...body, address })
      .expect(200);
    await request(spied).get('/v1/route').query(query).expect(200);
    const [got, posted, without] = asked.mock.calls.map(([question]) => question);
    expect([got!.address, without!.address]).toEqual([address, null]);
    expect(posted).toEqual(got);
    const long = 'x'.repeat(301);
    const refused = [
      await request(spied)
        .get('/v1/route')
        .query({ ...query, address: long }),
      await request(spied)
        .post('/v1/route')
        .send({ ...body, address: long }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([422, 422]);
    expect(refused[0]!.body.errors[0].parameter).toBe('address');
  });

  it('points at each fault in the body', async () => {
    const { status, body } = await request(app)
      .post('/v1/route')
      .send({ service: '', place: { lon: '0', lat: 91, 'a/b~c': 1 }, answers: { wires: 3 } });
    expect(status).toBe(422);
    const pointers = body.errors.map((error: { pointer: string }) => error.pointer).sort();
    expect(pointers).toEqual(['#/answers/wires', '#/place/a~1b~0c', '#/place/lat', '#/place/lon', '#/service']);
  });
});

describe('GET /v1/jurisdictions', () => {
  const at = ({ lon, lat }: { lon: number; lat: number }) =>
    request(app).get(`/v1/jurisdictions?lon=${lon}&lat=${lat}`);

  it('names every jurisdiction that covers the point, with its agency', async () => {
    const { body } = await at(WEST);
    expect(body.jurisdictions).toEqual([
      {
        layer: 'ward',
        layerTitle: 'Wards',
        id: 'west',
        name: 'Ward west',
        agency: expect.objectContaining({ id: 'west-dpw' }),
        onTheLine: false,
        attributes: { side: 'west' },
      },
    ]);
    expect((await at(OUTSIDE)).body).toEqual({ jurisdictions: [] });
  });

  it('gives a point on a common line to both, and says that it is on the line', async () => {
    const { body } = await at(ON_THE_LINE);
    expect(body.jurisdictions.map((each: { id: string; onTheLine: boolean }) => [each.id, each.onTheLine])).toEqual([
      ['east', true],
      ['west', true],
    ]);
  });
});

describe('the catalogue', () => {
  it('lists services and agencies, and gives each its own address', async () => {
    expect((await request(app).get('/v1/services')).body.services).toHaveLength(3);
    expect((await request(app).get('/v1/services/tree')).body.questions[0].code).toBe('touching_wires');
    expect((await request(app).get('/v1/agencies')).body.agencies).toHaveLength(3);
    expect((await request(app).get('/v1/agencies/electric')).body.name).toBe('Electric');
  });

  it('has no service or agency that nobody named', async () => {
    for (const path of ['/v1/services/constructor', '/v1/agencies/__proto__', '/v1/agencies/']) {
      const { status, body } = await request(app).get(path);
      expect([path, status]).toEqual([path, path.endsWith('/') ? 200 : 404]);
      if (status === 404) expect(body.type).toBe('/problems/not-found');
    }
  });
});

describe('POST /v1/route/batch', () => {
  const batch = (questions: readonly unknown[]) => request(app).post('/v1/route/batch').send({ questions });

  it('answers each question as POST /v1/route does, in their order', async () => {
    const questions = [EAST, WEST].map((place) => ({ service: 'pothole', place, at: '2026-11-21' }));
    const single = await Promise.all(questions.map((question) => request(app).post('/v1/route').send(question)));
    const { status, body } = await batch(questions);
    expect(status).toBe(200);
    expect(body.answers).toEqual(single.map((answer) => answer.body));
  });

  it('gives a question that is wrong its problem and answers the others', async () => {
    const { body } = await batch([
      { service: 'pothole' },
      { service: 'volcano', place: EAST },
      7,
      { service: 'tree', place: EAST },
    ]);
    expect(body.answers[0].problem).toContain('#/place');
    expect(body.answers[1].problem).toContain('no service');
    expect(body.answers[2].problem).toBeTypeOf('string');
    expect(body.answers[3].owner.agency).toBe('east-dpw');
  });

  it('takes a thousand questions and refuses more', async () => {
    const question = { service: 'tree', place: EAST, answers: { touching_wires: 'yes' }, at: '2026-11-21T12:00:00Z' };
    expect((await batch(Array(1_000).fill(question))).body.answers).toHaveLength(1_000);
    expect((await batch(Array(1_001).fill(question))).status).toBe(422);
  });
});

describe('GET /v1/route/experience', () => {
  it('says that nothing was learned where nothing was, in the form that is described', async () => {
    const { status, body } = await request(app).get('/v1/route/experience');
    expect(status).toBe(200);
    expect(body.learnedFrom).toBeNull();
    expect(body.words).toHaveLength(1);
    expect(experience.parse(body)).toEqual(body);
  });
});
