import { createServer } from 'node:http';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { places } from '../schemas/locate.ts';
import { MAX_HEADER_BYTES } from '../server.ts';
import { testApp } from '../testing.ts';
import { crossStreet, eastStreet, snapshotWithStreets, westStreet } from './testing-streets.ts';

const { app: express } = testApp({
  snapshot0: snapshotWithStreets(westStreet('S1', 'Main St'), crossStreet('S2', 'Oak Ave'), eastStreet('S3', 'Elm St')),
});

// As the server listens.
const app = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, express);

const repeated = (part: string, length: number): string =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** Texts that mean nothing, each with all of its 10 kB and with as much of it as is looked for. */
const ODD: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['blanks', repeated(' \t\n\u00a0\u2003', 10_000)],
  ['control characters', repeated('\u0001\u0007\u001b\u007f\u0085', 10_000)],
  ['U+0000', repeated('a\0', 10_000)],
  ['right-to-left', repeated('שדרות \u202e\u2067طريق ', 10_000)],
  ['emoji', repeated('👨‍👩‍👧‍👦🏳️‍🌈 ', 10_000)],
  ['combining marks', `z${repeated('\u0301\u0489', 10_000)}`],
  ['halves of surrogate pairs', repeated('\ud83d x\udc00 ', 10_000)],
  ['SQL', repeated('\'; DROP TABLE request; -- " OR 1=1 ', 10_000)],
  ['a path', repeated('../../etc/passwd%00', 10_000)],
  ['400 digits', repeated('9', 400)],
  ['400 digits and more', `${repeated('7', 400)} ${repeated('8', 400)}.${repeated('9', 400)}`],
  ['digits and hyphens', repeated('1-', 10_000)],
  ['degrees', repeated('1°2\'3"N ', 10_000)],
  ['commas', repeated(',', 10_000)],
  ['one word without end', repeated('genesee', 10_000)],
  ['words that are directions', repeated('n s e w ', 10_000)],
  ['words that are street types', repeated('st ave blvd ', 10_000)],
  ['words that stand between streets', repeated('and & at between corner of ', 10_000)],
  ['names and crossings', repeated('main & oak and ', 10_000)],
  ['units', repeated('apt # unit 1 ', 10_000)],
  ['names of members', repeated('__proto__ constructor toString ', 10_000)],
];

// Of this process alone, so that a busy machine changes nothing: client, server, checks and compilation together.
const MOST_CPU_MS = 300;

const cpuMs = (): number => process.cpuUsage().user / 1_000;

describe.each(ODD)('%s', (_title, text) => {
  it.each([
    ['/v1/search', text],
    ['/v1/search', text.slice(0, 500)],
    ['/v1/autocomplete', text],
    ['/v1/autocomplete', text.slice(0, 500)],
  ])('gets an answer of %s, soon', async (path, asked) => {
    const startedMs = cpuMs();
    const { status, body } = await request(app)
      .get(path)
      .query({ text: asked.replaceAll(/\p{Surrogate}/gu, '\ufffd') });
    expect(cpuMs() - startedMs).toBeLessThan(MOST_CPU_MS);
    expect(status).toBe(200);
    expect(places.safeParse(body).error?.issues ?? []).toEqual([]);
    if (asked.length > 500 || asked.trim() === '')
      expect([body.features, body.geocoding.warnings.length]).toEqual([[], 1]);
  });

  it('as the place of a report is taken or refused with a reason', async () => {
    const { status, body } = await request(app)
      .post('/v1/route')
      .send({ service: 'pothole', place: { text: text.slice(0, 500) } });
    if (status !== 200) expect([status, body.type]).toEqual([422, expect.stringMatching(/invalid-input|-place$/)]);
  });
});

it('many odd texts at once are each answered in their place', async () => {
  const texts = ODD.map(([, text]) => text.slice(0, 500));
  const { status, body } = await request(app)
    .post('/v1/search/batch')
    .send({ texts: [...texts, '10 Main St'] });
  expect([status, body.answers.length]).toEqual([200, texts.length + 1]);
  expect(body.answers.at(-1).features[0].properties.label).toBe('10 Main St, 13210');
});

it('a parameter that is repeated is refused, and one of 10 kB that is no text', async () => {
  for (const query of [
    'text=a&text=b',
    'text=a&limit=1&limit=1',
    `text=a&limit=${repeated('9', 10_000)}`,
    `text=a&layers=${repeated('address,', 10_000)}`,
    `text=a&focus.lon=${repeated('1', 400)}&focus.lat=1`,
    `text=a&bbox=${repeated('1,', 10_000)}`,
  ]) {
    const { status, body } = await request(app).get(`/v1/search?${query}`);
    expect([query.slice(0, 20), status, body.type]).toEqual([query.slice(0, 20), 422, '/problems/invalid-input']);
  }
});
