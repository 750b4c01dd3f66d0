import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { StoreUnavailableError } from '../data/store/errors.ts';
import type { Store } from '../data/store/store.ts';
import { problemKinds } from './problem-kinds.ts';
import { testApp } from './testing.ts';

/** A store of which every statement fails so. */
const failing = (error: Error): Store => {
  const fail = () => Promise.reject(error);
  return { kind: 'server', query: fail, copyIn: fail, transaction: fail, listen: fail, close: fail };
};

const { app, lines } = testApp();

describe('health', () => {
  it('is alive without a city or a store, and ready only when routing answers', async () => {
    const loading = testApp({ snapshot0: null });
    expect((await request(loading.app).get('/health')).body).toEqual({ status: 'alive', version: '0.0.0-test' });
    const before = await request(loading.app).get('/ready');
    expect([before.status, before.body.type, before.body.state]).toEqual([503, '/problems/not-ready', 'loading']);
    const { status, body } = await request(app).get('/ready');
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'ready', store: 'away', city: 'testville', generation: 1 });
  });

  it('says that the store is away as soon as the keeper of the index is cut off from it', async () => {
    const { deps } = testApp();
    const store = failing(new Error('not asked'));
    const cutOff = testApp({ store0: store, keeper: { ...deps.keeper, isCutOff: () => true } });
    expect((await request(cutOff.app).get('/ready')).body.store).toBe('away');
    expect((await request(testApp({ store0: store }).app).get('/ready')).body.store).toBe('open');
  });

  it('goes on routing while the store is away', async () => {
    expect((await request(app).get('/v1/route?service=pothole&lon=0.005&lat=0.005')).status).toBe(200);
  });
});

describe('problems', () => {
  const problem = async (call: request.Test) => {
    const { status, type, body } = await call;
    expect(type).toBe('application/problem+json');
    expect(body).toMatchObject({ status, requestId: expect.any(String), title: expect.any(String) });
    return [status, body.type.replace('/problems/', '')];
  };
  const post = () => request(app).post('/v1/route');

  it('answers an unknown address 404, a wrong method 405 with Allow', async () => {
    expect(await problem(request(app).get('/v1/nothing'))).toEqual([404, 'not-found']);
    expect(await problem(request(app).delete('/v1/requests'))).toEqual([405, 'method-not-allowed']);
    const { headers } = await request(app).put('/v1/requests/1');
    expect(headers.allow).toBe('GET, PATCH, HEAD, OPTIONS');
    const options = await request(app).options('/v1/route');
    expect([options.status, options.headers.allow]).toEqual([204, 'GET, POST, HEAD, OPTIONS']);
  });

  it('tells what is wrong with a body', async () => {
    expect(await problem(post().type('json').send('{"service": '))).toEqual([400, 'malformed-json']);
    expect(await problem(post().type('text/plain').send('pothole'))).toEqual([415, 'unsupported-media-type']);
    expect(
      await problem(
        post()
          .type('json')
          .send(`"${'x'.repeat(70_000)}"`),
      ),
    ).toEqual([413, 'body-too-large']);
    expect(await problem(post().set('Content-Encoding', 'zstd-9').type('json').send('{}'))).toEqual([
      415,
      'unsupported-media-type',
    ]);
    expect(await problem(post().type('application/json; charset=latin1').send('{}'))).toEqual([
      415,
      'unsupported-media-type',
    ]);
    expect(await problem(post())).toEqual([422, 'invalid-input']);
    expect(await problem(post().type('json').send('null'))).toEqual([422, 'invalid-input']);
  });

  it('answers a broken percent-encoding 400', async () => {
    expect(await problem(request(app).get('/v1/services/%E0%A4%A'))).toEqual([400, 'malformed-request']);
    expect(await problem(request(app).get('/%'))).toEqual([404, 'not-found']);
  });

  it('explains every kind at its type, and nothing else', async () => {
    for (const [slug, { title, status }] of Object.entries(problemKinds)) {
      const { body } = await request(app).get(`/problems/${slug}`);
      expect(body).toMatchObject({ type: `/problems/${slug}`, title, status });
    }
    expect(await problem(request(app).get('/problems/toString'))).toEqual([404, 'not-found']);
  });

  it('says that the store is away when the connection is lost, and shows nothing of other faults', async () => {
    const get = (error: Error) => {
      const failed = testApp({ store0: failing(error) });
      return { failed, answer: request(failed.app).get('/v1/requests') };
    };
    const away = await get(new StoreUnavailableError('list_requests', 'ECONNREFUSED', false)).answer;
    expect([away.status, away.body.type, Number(away.headers['retry-after']) > 0]).toEqual([
      503,
      '/problems/store-away',
      true,
    ]);
    const { failed, answer } = get(new TypeError('cannot read zq@reporter.example'));
    const broken = await answer;
    expect([broken.status, broken.body.type]).toEqual([500, '/problems/internal']);
    expect(broken.text).not.toContain('reporter');
    const logged = failed.lines.join('');
    expect(logged).not.toContain('reporter');
    expect(logged).toContain(`"requestId":"${broken.body.requestId}"`);
    expect(logged).toContain('"name":"TypeError"');
    expect(logged).toContain('app.test.ts');
  });
});

describe('request ids and the log', () => {
  it('takes over a sane X-Request-Id and replaces any other', async () => {
    const id = async (sent: string) =>
      (await request(app).get('/health').set('X-Request-Id', sent)).headers['x-request-id'];
    expect(await id('trace-00.ab_1')).toBe('trace-00.ab_1');
    expect(await id('zq@reporter.example')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await id('x'.repeat(65))).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('logs method, pattern, status, duration and id, and neither query nor address', async () => {
    const from = lines.length;
    await request(app).get('/v1/route?service=pothole&lon=0.005&lat=0.005').set('X-Request-Id', 'log-1');
    await expect.poll(() => lines.length).toBe(from + 1);
    const { time, pid, hostname, ...line } = JSON.parse(lines[from]!);
    expect(line).toEqual({
      level: 30,
      requestId: 'log-1',
      method: 'GET',
      route: '/v1/route',
      status: 200,
      ms: expect.any(Number),
      msg: 'answered',
    });
    expect([typeof time, typeof pid, typeof hostname]).toEqual(['number', 'number', 'string']);
  });
});

describe('browsers', () => {
  it('lets pages of other origins call only where they are named', async () => {
    const allowed = async (corsOrigins: readonly string[]) =>
      (await request(testApp({ corsOrigins }).app).get('/health').set('Origin', 'https://a.example')).headers[
        'access-control-allow-origin'
      ];
    expect(await allowed([])).toBeUndefined();
    expect(await allowed(['*'])).toBe('*');
    expect(await allowed(['https://a.example'])).toBe('https://a.example');
    expect(await allowed(['https://b.example'])).toBeUndefined();
  });

  it('allows no script from elsewhere and no inline script, and does not force HTTPS upon localhost', async () => {
    const { headers } = await request(app).get('/docs/');
    const policy = headers['content-security-policy']!;
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/upgrade-insecure-requests|https:/);
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('serves the page for its description from here alone', async () => {
    const page = (await request(app).get('/docs/')).text;
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses)
      expect([address, (await request(app).get(address)).status]).toEqual([address, 200]);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect((await request(app).get('/docs')).status).toBe(301);
  });

  it('serves the page of a folder at the root, beside the API', async () => {
    const staticDir = mkdtempSync(join(tmpdir(), 'bailiwick-page-'));
    try {
      writeFileSync(join(staticDir, 'index.html'), '<p>Whose is it?');
      const withPage = testApp({ staticDir }).app;
      expect((await request(withPage).get('/')).text).toContain('Whose is it?');
      expect((await request(withPage).get('/../app.test.ts')).status).toBe(404);
      expect((await request(app).get('/')).status).toBe(404);
    } finally {
      rmSync(staticDir, { recursive: true });
    }
  });
});
