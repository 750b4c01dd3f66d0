import { setTimeout } from 'node:timers/promises';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { cityCheck } from '../schemas/check.ts';
import { type TestApp, testApp, testSnapshot } from '../testing.ts';

/** The answer when the check has come to its end. */
async function checked({ app }: TestApp, query = '') {
  for (;;) {
    const { status, body } = await request(app).get(`/v1/check${query}`);
    expect(status).toBe(200);
    const answer = cityCheck.parse(body);
    if (answer.state !== 'running') return answer;
    await setTimeout(20);
  }
}

describe('GET /v1/check', () => {
  it('says that it is running, and then what is wrong, with a place that has no owner', async () => {
    const app = testApp();
    const first = await request(app.app).get('/v1/check');
    expect(first.body).toMatchObject({ state: 'running', generation: 1, checkedGeneration: null, findings: [] });
    const { state, counts, findings } = await checked(app);
    expect([state, counts.error]).toEqual(['done', 1]);
    expect(findings[0]).toMatchObject({
      kind: 'service-without-owner',
      severity: 'error',
      service: 'orphan',
      rule: null,
    });
    const { lon, lat } = findings[0]!;
    const { body } = await request(app.app).get('/v1/route').query({ lon, lat, service: 'orphan' });
    expect(body.owner).toBeNull();
  });

  it('tells only what is asked for, and outlines only where they are wanted', async () => {
    const app = testApp();
    expect((await checked(app, '?kinds=gap,overlap')).findings).toEqual([]);
    expect((await checked(app, '?severity=error&service=pothole')).findings).toEqual([]);
    const [bare] = (await checked(app, '?kinds=service-without-owner')).findings;
    expect(bare).not.toHaveProperty('geometry');
    const [drawn] = (await checked(app, '?kinds=service-without-owner&geometry=true')).findings;
    expect(drawn!.geometry!.type).toBe('MultiPolygon');
  });

  it('goes on telling the last findings while those of a changed city are made', async () => {
    const app = testApp();
    const before = await checked(app);
    app.set({ snapshot: { ...testSnapshot(), generation: 2 } });
    const { body } = await request(app.app).get('/v1/check');
    expect(body).toMatchObject({ state: 'running', generation: 2, checkedGeneration: 1, findings: before.findings });
    expect((await checked(app)).checkedGeneration).toBe(2);
  });

  it('refuses kinds and severities that are none', async () => {
    for (const query of ['kinds=A%20gap', 'severity=grave', 'geometry=yes', 'rule=']) {
      const { status, body } = await request(testApp().app).get(`/v1/check?${query}`);
      expect([status, body.type], query).toEqual([422, '/problems/invalid-input']);
    }
  });

  it('says that the city is not there yet', async () => {
    const { status, body } = await request(testApp({ snapshot0: null }).app).get('/v1/check');
    expect([status, body.type]).toEqual([503, '/problems/not-ready']);
  });
});
