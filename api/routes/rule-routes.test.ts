import { readFileSync, unlinkSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CityFolder, polygons, square } from '../../data/import/import-testing.ts';
import { availableStores, type ScratchStore, scratchStore } from '../../data/store/testing.ts';
import { CityKeeper } from '../../data/world/city-keeper.ts';
import { runProposeThere } from '../cli/run-propose-there.ts';
import { testApp } from '../testing.ts';

// The server where there is one: it starts in a tenth of the time.
const kind = availableStores().findLast(({ missing }) => missing === null)!.kind;

const CITY = `
city: { id: dip, name: Dip, timeZone: America/New_York }
agencies: [{ id: dpw, name: Public Works }, { id: sewer, name: Sewers }]
services: [{ code: cave_in, name: Cave-in }]
layers: [{ layer: ward, title: Wards, file: wards.geojson, id: ID, name: NAME, agency: dpw }]
assets: [{ class: basin, title: Basins, file: basins.csv, geometry: { lon: lon, lat: lat }, id: id }]
requests:
  - { dataset: past, file: past.csv, geometry: { lon: lon, lat: lat }, id: id, service: cave_in, reportedAt: at, closedAt: closed, agency: { from: by }, stage: stage }
rules: rules.yaml
`;
const RULES = `# The rules of Dip.
- id: holes # all of them
  title: Holes are for Public Works
  service: cave_in
  owner: { agency: dpw }
`;
const BASINS = Array.from({ length: 20 }, (_, i) => [-76.199 + 0.0004 * i, 43.005] as const);

/** Every third report is 3 m from a basin and ended with the sewers; the others are 40 m off. */
function past(): string {
  const rows = Array.from({ length: 240 }, (_, i) => {
    const [lon, lat] = BASINS[i % BASINS.length]!;
    const isAtBasin = i % 3 === 0;
    const day = new Date(Date.UTC(2025, 0, 1 + i)).toISOString();
    const north = (isAtBasin ? 3 : 40) / 111_000;
    return `${i},${lon},${(lat + north).toFixed(7)},${day},${day},${isAtBasin ? 'sewer' : 'dpw'},completed`;
  });
  return `id,lon,lat,at,closed,by,stage\n${rows.join('\n')}\n`;
}

describe(`rules and the past (${kind} store)`, () => {
  const city = new CityFolder();
  let scratch: ScratchStore;
  let keeper: CityKeeper;
  let app: ReturnType<typeof testApp>['app'];
  const rulesText = (): string => readFileSync(city.file('rules.yaml'), 'utf8');

  beforeAll(async () => {
    city.write({
      'city.yaml': CITY,
      'rules.yaml': RULES,
      'wards.geojson': polygons([{ ID: '1', NAME: 'One' }, square(-76.2, 43)]),
      'basins.csv': `id,lon,lat\n${BASINS.map(([lon, lat], i) => `B${i},${lon},${lat}`).join('\n')}\n`,
      'past.csv': past(),
    });
    scratch = await scratchStore(kind);
    await city.import(scratch.store);
    keeper = new CityKeeper(scratch.store, { now: Date.now });
    await keeper.start();
    app = testApp({ store0: scratch.store, keeper, newId: uuidv7, now: Date.now }).app;
  }, 120_000);
  afterAll(async () => {
    await keeper?.close();
    await scratch?.dispose();
    city.remove();
  });

  async function proposals(isWanted: (ids: readonly string[]) => boolean) {
    for (let tries = 0; tries < 200; tries++) {
      const { body } = await request(app).get('/v1/route/proposals').expect(200);
      const ids = body.proposals.map(({ id }: { id: string }) => id);
      if (body.state === 'done' && isWanted(ids)) return body.proposals;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the proposals did not become what was expected');
  }

  it('proposes the rule in words with its evidence, tries it on the past, accepts it into the file and takes it back', async () => {
    const [proposal] = await proposals((ids) => ids.length === 1);
    expect(proposal.text).toMatch(
      /^80 of 80 'Cave-in' where the nearest basin is within \d+ m ended with Sewers \(the rules say Public Works\): add this rule\?$/,
    );
    expect(proposal).toMatchObject({ before: 'holes', learned: { mended: 40, broken: 0 }, tried: { mended: 40 } });
    const tried = await request(app).post('/v1/route/replay').send({ proposal: proposal.id }).expect(200);
    expect(tried.body).toMatchObject({ requests: 240, right: 160, isAll: true });
    expect(tried.body.other).toMatchObject({ right: 240, moved: 80, becomeRight: 80, becomeWrong: 0 });
    expect(rulesText()).toBe(RULES);

    const address = `/v1/route/proposals/${proposal.id}/accept`;
    const accepted = await request(app).post(address).send({ actor: 'rules desk', reason: 'seen' }).expect(200);
    expect(accepted.body).toMatchObject({ rule: proposal.id, where: 'file' });
    expect(rulesText()).toContain(`- id: ${proposal.id}\n`);
    expect(rulesText().endsWith(RULES.slice(RULES.indexOf('- id')))).toBe(true);
    const nothingLeft = await proposals((ids) => ids.length === 0);
    expect(nothingLeft).toEqual([]);
    const now = await request(app).post('/v1/route/replay').send({ limit: 50 }).expect(200);
    expect(now.body).toMatchObject({ requests: 50, right: 50, isAll: false });
    const { body: audit } = await request(app).get('/v1/audit').query({ kind: 'rule_accepted' }).expect(200);
    expect(audit.entries[0]).toMatchObject({
      ...{ id: accepted.body.entry, actor: 'rules desk', reason: 'seen', subject: proposal.id, isUndoable: true },
      details: { rule: proposal.rule, hashBefore: expect.any(String), hashAfter: expect.any(String) },
    });

    const undoing = `/v1/audit/${accepted.body.entry}/undo`;
    await request(app).post(undoing).send({ actor: 'rules desk' }).expect(200);
    expect(rulesText()).toBe(RULES);
    const again = await request(app).post(undoing).send({}).expect(409);
    expect(again.body.type).toBe('/problems/nothing-to-undo');
    expect((await proposals((ids) => ids.length === 1))[0].id).toBe(proposal.id);
  }, 60_000);

  it('does not propose again what was dismissed, until that is taken back', async () => {
    const [{ id }] = await proposals((ids) => ids.length === 1);
    await request(app).post(`/v1/route/proposals/${id}/dismiss`).send({}).expect(422);
    const dismissed = await request(app).post(`/v1/route/proposals/${id}/dismiss`).send({ reason: 'no' }).expect(200);
    expect(await proposals((ids) => ids.length === 0)).toEqual([]);
    const gone = await request(app).post(`/v1/route/proposals/${id}/accept`).send({}).expect(404);
    expect(gone.body.type).toBe('/problems/unknown-proposal');
    await request(app).post(`/v1/audit/${dismissed.body.entry}/undo`).send({}).expect(200);
    await proposals((ids) => ids.length === 1);
  });

  it('serves the command line, which prints, accepts and takes back through the server', async () => {
    const [{ id, text }] = await proposals((ids) => ids.length === 1);
    const server = app.listen(0);
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const printed: string[] = [];
    const keep = (chunk: unknown): boolean => printed.push(String(chunk)) > 0;
    const spies = [process.stdout, process.stderr].map((to) => vi.spyOn(to, 'write').mockImplementation(keep));
    try {
      await runProposeThere(url, {});
      expect(printed.join('')).toContain(`${id}\n  ${text}\n`);
      await expect(runProposeThere(url, { accept: 'other' })).rejects.toThrow(`no proposal "other"; there are: ${id}`);
      await runProposeThere(url, { accept: id, by: 'rules desk', json: true });
      expect(rulesText()).toContain(`- id: ${id}\n`);
      expect(printed.at(-2)).toBe('with it 80 of the newest 240 past requests move: 80 become right, 0 become wrong\n');
      await proposals((ids) => ids.length === 0);
      await runProposeThere(url, { undo: JSON.parse(printed.at(-1)!).entry });
      expect(rulesText()).toBe(RULES);
      await proposals((ids) => ids.length === 1);
    } finally {
      for (const spy of spies) spy.mockRestore();
      server.close();
    }
  });

  it('tries another rule file, and refuses a broken one by line and column', async () => {
    const rules = '- { id: all, title: All, service: cave_in, owner: { agency: sewer } }\n';
    const other = await request(app).post('/v1/route/replay').send({ rules, service: 'cave_in' }).expect(200);
    expect(other.body.other).toMatchObject({ right: 80, moved: 240, becomeRight: 80, becomeWrong: 160 });
    const broken = rules.replace('agency: sewer', 'agency: sewr');
    const refused = await request(app).post('/v1/route/replay').send({ rules: broken }).expect(422);
    expect(refused.body.type).toBe('/problems/invalid-rules');
    expect(refused.body.problems[0]).toMatchObject({ line: 1, column: expect.any(Number) });
    await request(app).post('/v1/route/replay').send({ rules, proposal: 'x' }).expect(422);
    await request(app).post('/v1/route/replay').send({ service: 'nothing' }).expect(422);
    await request(app).post(`/v1/audit/${uuidv7()}/undo`).send({}).expect(404);
    await request(app).post('/v1/audit/1/undo').send({}).expect(404);
  });

  it('puts the rule into the store alone where the rule file is not at hand, and says so', async () => {
    const [{ id }] = await proposals((ids) => ids.length === 1);
    unlinkSync(city.file('rules.yaml'));
    const accepted = await request(app).post(`/v1/route/proposals/${id}/accept`).send({}).expect(200);
    expect(accepted.body.where).toBe('store');
    const stored = async () =>
      (
        await scratch.store.query<{ id: string }>({
          name: 'r',
          text: 'select id from rule where gone_at is null order by position',
        })
      ).map((row) => row.id);
    expect(await stored()).toEqual([id, 'holes']);
    await request(app).post(`/v1/audit/${accepted.body.entry}/undo`).send({}).expect(200);
    expect(await stored()).toEqual(['holes']);
  });
});
