import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { availableStores, type ScratchStore, scratchStore } from '../data/store/testing.ts';
import { keepTestCity, testApp, WEST } from './testing.ts';

/** mulberry32: a small seeded generator (public domain, Tommy Ettinger). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

let random = seeded(311);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

const NASTY_TEXT = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udc00y',
  '\u202e',
  '🌳',
  "'; drop table request; --",
  '%',
  '%00',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'NaN',
  'Infinity',
  '1e999',
  '-0',
  '0x10',
  '9'.repeat(400),
  'x'.repeat(20_000),
  '2026-02-30',
  '0000-01-01',
  '9999-12-31T23:59:60Z',
  '+275760-09-13',
  '2026-W01',
  '12:00',
  'null',
  '{}',
  '[]',
  '\r\nX-Evil: 1',
  '\\',
  '"',
];
const NASTY: readonly unknown[] = [
  ...NASTY_TEXT,
  null,
  true,
  0,
  -0,
  1e308,
  -1e308,
  5e-324,
  2 ** 53,
  90.0000001,
  -181,
  [],
  [[]],
  {},
  [1, 2],
  { lon: 1 },
  { text: 'hydrant H1' },
  { text: '\u202e9' },
  { asset: { class: 'hydrant', id: 'H1' } },
  { asset: { class: '__proto__', id: 'constructor' } },
  { toString: 1 },
  { valueOf: null },
  JSON.parse('{"__proto__": {"polluted": true}}'),
  { constructor: { prototype: {} } },
  JSON.parse(`${'['.repeat(3_000)}${']'.repeat(3_000)}`),
];
const FIELDS = [
  'service',
  'place',
  'answers',
  'at',
  'address',
  'text',
  'asset',
  'texts',
  'description',
  'reportedAt',
  'contact',
  'status',
  'owner',
  'reason',
  'stage',
  'outcome',
  'handover',
  'rediagnosis',
  'declined',
  'undo',
  'sameAs',
  'requests',
  'incident',
  'watches',
  'services',
  'linking',
  'model',
  'actor',
  '__proto__',
  'constructor',
  '\0',
  '\ud800',
  'lon',
  'lat',
];
const QUERY_FIELDS = [
  'service',
  'lon',
  'lat',
  'accuracy_meters',
  'at',
  'answer.touching_wires',
  'answer.',
  'answer.__proto__',
  'bbox',
  'agency',
  'status',
  'queue',
  'from',
  'to',
  'limit',
  'cursor',
  'format',
  'text',
  'q',
  'ids',
  'size',
  'focus.lon',
  'focus.point.lat',
  'layers',
  'boundary.rect.min_lon',
  'boundary.jurisdiction',
  'point.lon',
  'radius',
  'complete',
  'eps_meters',
  'min_points',
  'state',
  'area',
  'max_days',
  'max_radius_meters',
  'prospective',
  'class',
  'radius_meters',
  'class',
  'geometry',
  'kind',
  'request',
  '__proto__',
  'toString',
  '[]',
  'lon[]',
  'a[b][c]',
];
const GOOD: Readonly<Record<string, unknown>> = {
  service: 'pothole',
  place: WEST,
  answers: { touching_wires: 'yes' },
  description: 'a hole',
  contact: { name: 'n' },
};

/** What a desk decides about a request, sound in form, of one in whatever state. */
const DECISIONS: readonly object[] = [
  { handover: { to: 'electric', reason: 'theirs' } },
  { rediagnosis: { service: 'tree', answers: { touching_wires: 'yes' }, reason: 'looked' }, actor: 'crew 4' },
  { declined: { reason: 'not ours' } },
  { undo: true },
  { status: 'open', declined: { reason: 'not ours' } },
  { status: 'closed', outcome: 'not-ours' },
  { status: 'closed', stage: 'diagnosed' },
  { status: 'closed', outcome: 'completed' },
  { stage: 'diagnosed' },
  { owner: { agency: 'west-dpw', reason: 'agreed' }, place: null },
  { services: { pothole: { radiusMeters: 20, linkThreshold: 0.5 } }, reason: 'tried' },
  { linking: 'automatic', reason: 'on' },
  { watches: [{ services: ['pothole'], mostHours: 24 }], reason: 'tried' },
  { watches: null, reason: 'back', actor: 'desk 2' },
];

/** A sound report with one to four members spoilt, at the top or one level down. */
function nastyBody(): string {
  if (random() < 0.1)
    return pick(['', '{', '[', 'nul', '"', '\ufeff{}', '{"a":1,}', '1e999', '\0', '{"service":"pothole","service":1}']);
  if (random() < 0.1) return JSON.stringify(pick(NASTY));
  if (random() < 0.15) return JSON.stringify(pick(DECISIONS));
  const body: Record<string, unknown> = Object.assign(Object.create(null), GOOD);
  if (random() < 0.4)
    return JSON.stringify({ ...body, [pick(['description', 'address', 'contact'])]: pick(NASTY_TEXT.slice(0, 14)) });
  for (let n = 1 + Math.floor(random() * 4); n > 0; n--) {
    const inner = pick(['place', 'answers', 'contact', 'owner', 'handover', 'rediagnosis', 'declined']);
    if (random() < 0.5) body[pick(FIELDS)] = pick(NASTY);
    else
      body[inner] = {
        ...(body[inner] as object),
        [pick(['lon', 'lat', 'accuracyMeters', 'agency', 'reason', 'name', ...FIELDS])]: pick(NASTY),
      };
  }
  return JSON.stringify(body);
}

const raw = (text: string): string =>
  random() < 0.3 ? text.replace(/[^!-~]/g, '') : encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '%'));

const nastyQuery = (): string =>
  Array.from({ length: Math.floor(random() * 6) }, () => {
    const value =
      random() < 0.3
        ? pick(['pothole', '0.005', '10', '2026-01-01', '0,0,1,1', 'open'])
        : pick(NASTY_TEXT).slice(0, 500);
    return `${raw(pick(QUERY_FIELDS))}=${raw(value)}`;
  }).join('&');

interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | null;
}

function nastyCall(ids: readonly string[]): Call {
  const id = random() < 0.7 ? pick(ids) : raw(pick(NASTY_TEXT).slice(0, 200));
  const path = pick([
    '/v1/route',
    '/v1/route',
    '/v1/requests',
    '/v1/requests',
    `/v1/requests/${id}`,
    '/v1/audit',
    '/v1/jurisdictions',
    '/v1/search',
    '/v1/autocomplete',
    '/v1/search/batch',
    '/v1/place',
    '/v1/reverse',
    '/v1/duplicates/check',
    '/v1/clusters',
    '/v1/plan/segments',
    '/v1/plan/nearest-main',
    `/v1/requests/${id}/duplicates`,
    '/v1/incidents',
    `/v1/incidents/${id}`,
    `/v1/incidents/${id}/${pick(['link', 'unlink', 'split', 'merge'])}`,
    `/v1/audit/${id}/undo`,
    '/v1/dedupe/settings',
    '/v1/dedupe/settings/preview',
    '/v1/clusters/scan',
    '/v1/alerts',
    '/v1/alerts/settings',
    `/v1/alerts/${id}`,
    `/v1/alerts/${id}/${pick(['acknowledge', 'dismiss'])}`,
    // Refused before a stream begins, which would not end.
    `/v1/alerts/events?last_event_id=x`,
    '/v1/map',
    '/v1/map/requests',
    '/v1/map/request-clusters',
    `/v1/tiles/g/${pick(['0', '3', '16', id])}/${pick(['0', '5', id])}/${pick(['0', '7', id])}`,
    `/v1/tiles/${id}/0/0/0`,
    '/v1/assets',
    `/v1/assets/${pick(['hydrant', id])}/${pick(['H1', id])}`,
    `/v1/services/${id}`,
    `/v1/agencies/${id}`,
    `/problems/${id}`,
    `/${id}`,
    '/docs/',
    `/docs/${id}`,
    '/openapi.json',
  ]);
  const method = pick(['GET', 'GET', 'POST', 'POST', 'PATCH', 'PATCH', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']);
  const headers: Record<string, string> = {};
  if (random() < 0.9)
    headers['content-type'] = pick([
      'application/json',
      'application/json',
      'application/json',
      'application/merge-patch+json',
      'application/json; charset=latin1',
      'text/plain',
      'multipart/form-data',
      ';;;',
    ]);
  if (random() < 0.3) headers['idempotency-key'] = pick(['k1', '"k2"', '"', 'é', 'x'.repeat(300), ' ']);
  if (random() < 0.3) headers['if-match'] = pick(['*', '""', 'W/"1"', ',,,', '"a", "b"', 'x'.repeat(500)]);
  if (random() < 0.2) headers['if-none-match'] = pick(['*', '""', 'W/', ',', 'x'.repeat(500)]);
  if (random() < 0.1) headers['content-encoding'] = pick(['gzip', 'br', 'deflate', 'identity', 'nonsense']);
  if (random() < 0.2) headers.accept = pick(['application/geo+json', '*/*', ';q=x', 'text/html', '']);
  if (random() < 0.2) headers['x-request-id'] = pick(['ok', 'x'.repeat(1_000), '<script>']);
  // A third goes where it is read to the end.
  if (random() < 0.3)
    return { method: 'POST', path: '/v1/requests', headers: { 'content-type': 'application/json' }, body: nastyBody() };
  const hasBody = method !== 'GET' && method !== 'HEAD' && random() < 0.9;
  return { method, path: `${path}?${nastyQuery()}`, headers, body: hasBody ? nastyBody() : null };
}

for (const { kind, missing } of availableStores()) {
  describe.skipIf(missing)(`nasty requests on the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;
    let close: () => void;
    let port: number;
    let seenErrors: () => string[];
    beforeAll(async () => {
      scratch = await scratchStore(kind);
      await keepTestCity(scratch.store, kind === 'server' ? 'automatic' : 'off');
      const { app, lines } = testApp({ store0: scratch.store });
      const server = app.listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      port = (server.address() as AddressInfo).port;
      close = () => server.close();
      seenErrors = () => lines.filter((line) => line.includes('"level":50'));
    });
    afterAll(async () => {
      close?.();
      await scratch?.dispose();
    });

    const send = (call: Call): Promise<{ status: number; text: string; type: string }> =>
      new Promise((resolve, reject) => {
        const { method, path, headers, body } = call;
        const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
        const req = httpRequest(
          { port, host: '127.0.0.1', method, path, headers: { ...headers, ...length } },
          (res) => {
            const parts: Buffer[] = [];
            res.on('data', (part: Buffer) => parts.push(part));
            res.on('end', () =>
              resolve({
                status: res.statusCode!,
                text: Buffer.concat(parts).toString(),
                type: String(res.headers['content-type']),
              }),
            );
          },
        );
        req.on('error', reject);
        req.end(body ?? undefined);
      });

    it('answers none of 400 with a server error, and explains every refusal', async () => {
      random = seeded(311);
      const first = await send({
        method: 'POST',
        path: '/v1/requests',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(GOOD),
      });
      const ids = [JSON.parse(first.text).id as string];
      const statuses = new Map<number, number>();
      for (let n = 0; n < 400; n++) {
        const call = nastyCall(ids);
        const { status, text, type } = await send(call);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status >= 500 || (status >= 400 && call.method !== 'HEAD' && type !== 'application/problem+json'))
          expect.unreachable(`${status} ${type} for ${JSON.stringify(call).slice(0, 2_000)}: ${text.slice(0, 500)}`);
        if (status === 201) ids.push(JSON.parse(text).id, JSON.parse(text).incident?.id ?? ids[0]!);
      }
      expect(seenErrors()).toEqual([]);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      // The generator reaches the inside: some are taken, and refusals are of many kinds.
      expect(statuses.get(201)).toBeGreaterThan(5);
      for (const status of [200, 400, 404, 405, 415, 422])
        expect([status, statuses.get(status)! > 5]).toEqual([status, true]);
    });
  });
}
