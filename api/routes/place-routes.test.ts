import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { availableStores, type ScratchStore, scratchStore } from '../../data/store/testing.ts';
import { type MillTown, millTown } from '../places/testing-mill-town.ts';
import { nearestFacilities, placeCard, priorKnowledge } from '../schemas/place-answers.ts';
import { NOW_MS, type TestApp, testApp } from '../testing.ts';

const DAY_MS = 86_400_000;
// Where the first past report is: on Oak St, before number 101.
const ON_OAK = { lon: -76.1395, lat: 43.04 };

for (const { kind, missing } of availableStores()) {
  describe.skipIf(missing)(`places of Mill Town, on the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;
    let town: MillTown;
    let tested: TestApp;
    beforeAll(async () => {
      scratch = await scratchStore(kind);
      town = await millTown(scratch.store);
      tested = testApp({ store0: scratch.store, snapshot0: town.snapshot });
    }, 240_000);
    afterAll(async () => {
      await town?.dispose();
      await scratch?.dispose();
    });

    const get = (path: string, query: Readonly<Record<string, string | number>>) =>
      request(tested.app).get(`/v1/places/${path}`).query(query);
    const card = async (query: Readonly<Record<string, string | number>>) => {
      const { body, status } = await get('card', query);
      expect(status, JSON.stringify(body)).toBe(200);
      return placeCard.parse(body);
    };
    const known = async (query: Readonly<Record<string, string | number>>) => {
      const { body, status } = await get('prior-knowledge', query);
      expect(status, JSON.stringify(body)).toBe(200);
      return priorKnowledge.parse(body);
    };
    const sources = (requests: readonly { readonly source: { readonly id: string } | null }[]) =>
      requests.map(({ source }) => source?.id);
    const post = async (body: object): Promise<string> => {
      const { body: kept, status } = await request(tested.app).post('/v1/requests').send(body);
      expect(status, JSON.stringify(kept)).toBe(201);
      return kept.id;
    };

    describe('the card', () => {
      it('tells of an address what is installed, whose it is and who serves it', async () => {
        const { place, here, jurisdictions, installed, servedBy } = await card({ text: '101 oak street' });
        expect(place).toMatchObject({ label: '101 Oak St', matchType: 'address', lon: -76.1395, lat: 43.0402 });
        expect(here.block).toMatchObject({ street: 'Oak St', to: 'Elm St', asset: { class: 'road', id: 'S1' } });
        expect(jurisdictions.map(({ layer, agency }) => [layer, agency?.name])).toEqual([['ward', 'Public Works']]);
        expect(installed.map(({ class: of, id, owner }) => [of, id, owner?.phone])).toEqual([
          ['light', 'L1', '311'],
          ['road', 'S1', '311'],
        ]);
        expect(servedBy.map(({ service, agency }) => [service, agency])).toEqual([
          ['pothole', 'dpw'],
          ['light_out', 'dpw'],
          ['noise', null],
        ]);
      });

      it('finds what was reported near it, of its address however it is written, and on its street segment', async () => {
        const { open, history, historyTotal, historyBy, openBy } = await card({ text: '101 Oak St' });
        expect(sources(open)).toEqual(['stated']);
        expect(open[0]).toMatchObject({ linkedBy: ['address'], distanceMeters: null, address: '101 OAK STREET' });
        expect(sources(history)).toEqual(['block', 'near']);
        expect(history.map(({ linkedBy }) => linkedBy)).toEqual([['segment'], ['place', 'segment']]);
        expect(history[1]!.distanceMeters).toBeCloseTo(22.2, 1);
        expect([historyTotal, historyBy, openBy]).toEqual([
          2,
          { asset: 0, address: 0, place: 1, segment: 1 },
          { asset: 0, address: 1, place: 0, segment: 0 },
        ]);
        expect(sources((await card({ text: '101 Oak St', segment: 'no' })).history)).toEqual(['near']);
      });

      it('gives the history page by page', async () => {
        const first = await card({ text: '101 Oak St', limit: 1 });
        expect(sources(first.history)).toEqual(['block']);
        const second = await card({ text: '101 Oak St', limit: 1, cursor: first.historyCursor! });
        expect([sources(second.history), second.historyCursor, second.historyTotal]).toEqual([['near'], null, 2]);
      });

      it('is the same for a pin before the door, which says how far the address is', async () => {
        const { place, open } = await card({ lon: -76.1395, lat: 43.04015, accuracy_meters: 5 });
        expect(place).toMatchObject({ label: '101 Oak St', matchType: 'coordinates', accuracyMeters: 5 });
        expect(sources(open)).toEqual(['stated']);
      });

      it('of a corner has what states it in any order and has no place', async () => {
        const { place, history } = await card({ text: 'Oak St & Elm St' });
        expect(place.matchType).toBe('intersection');
        expect(sources(history)).toEqual(['corner', 'block']);
      });

      it('of a park has what was reported in it and not what is beside it', async () => {
        const { place, history } = await card({ text: 'Mill Park' });
        expect(place.matchType).toBe('landmark');
        expect(sources(history)).toEqual(['park']);
      });

      it('of an asset knows what was routed to it', async () => {
        const id = await post({ service: 'light_out', place: { lon: -76.139, lat: 43.0396, accuracyMeters: 0 } });
        const { asset, open } = await card({ asset: 'light/L2' });
        expect(asset).toMatchObject({ id: 'L2', owner: { name: 'Public Works' }, attributes: { lamp: 'gas' } });
        expect(open.find((one) => one.id === id)).toMatchObject({ linkedBy: ['asset'] });
      });

      it('shows no ground that is only drawn, and nothing of a place where nothing is', async () => {
        const empty = await card({ lon: -76.131, lat: 43.036 });
        expect(empty).toMatchObject({ installed: [], tied: [], open: [], history: [], historyTotal: 0 });
      });

      it('names the nearest of every kind, and the park that it is not in', async () => {
        const { nearest } = await card({ text: '101 Oak St' });
        expect(nearest.map(({ class: of, id }) => [of, id])).toEqual([
          ['light', 'L1'],
          ['park', 'mill-park'],
        ]);
        const { nearest: inThePark } = await card({ lon: -76.136, lat: 43.0408 });
        expect(inThePark.map(({ class: of }) => of)).toEqual(['light']);
      });
    });

    describe('assets that hang on others', () => {
      it('are found from their address, and what hangs on them with them', async () => {
        const { tied } = await card({ text: '101 Oak St' });
        expect(tied.map(({ id, tiedTo, owner }) => [id, tiedTo, owner?.name])).toEqual([
          ['M1', { class: 'address', id: 'A1', label: '101 Oak St' }, 'Water Board'],
          ['R1', { class: 'water_meter', id: 'M1', label: 'M1 (Water meters)' }, undefined],
        ]);
      });

      it('are those of all flats unless one is named', async () => {
        expect((await card({ text: '150 Oak St' })).tied.map(({ id }) => id).sort()).toEqual(['M2', 'M3']);
        expect((await card({ text: '150 Oak St Apt 2' })).tied.map(({ id }) => id)).toEqual(['M3']);
      });

      it('are where their address is, step by step', async () => {
        const { place, asset, here } = await card({ asset: 'reader/R1' });
        expect(place).toMatchObject({ lon: -76.1395, lat: 43.0402, matchType: 'asset' });
        expect(place.because).toEqual([
          'asked for by its id, R1',
          'R1 is tied to M1 (Water meters)',
          'M1 is tied to 101 Oak St',
        ]);
        expect([asset?.id, here.address?.label]).toEqual(['R1', '101 Oak St']);
        expect(sources((await card({ asset: 'water_meter/M1' })).open)).toEqual(['stated']);
      });

      it('have no place where what they name is unknown', async () => {
        const { status, body } = await get('card', { asset: 'water_meter/M9' });
        expect([status, body.type]).toEqual([422, '/problems/unknown-place']);
      });
    });

    describe('what was known', () => {
      it('is told in order of time, with what it rests on', async () => {
        const {
          known: isKnown,
          statement,
          evidence,
          searched,
        } = await known({ text: '101 Oak St', as_of: '2024-01-01' });
        expect(isKnown).toBe(true);
        expect(evidence.map(({ at, kind, summary, linkedBy }) => [at.slice(0, 10), kind, summary, linkedBy])).toEqual([
          ['2015-06-01', 'inspection', 'S1 (Streets) inspected: grade 3', ['segment']],
          ['2020-01-05', 'report', 'Pothole reported', ['place', 'segment']],
          ['2020-01-10', 'closing', 'Pothole closed', ['place', 'segment']],
          ['2021-03-01', 'report', 'Pothole reported', ['address']],
          ['2022-01-01', 'report', 'Pothole reported', ['segment']],
          ['2022-01-02', 'closing', 'Pothole closed', ['segment']],
        ]);
        expect(evidence.map(({ status }) => status)).toEqual([null, 'closed', 'closed', 'open', 'closed', 'closed']);
        expect(evidence[1]!.notes[0]).toMatch(
          /^reported then according to past, from which it was imported here on 20/,
        );
        expect(statement).toMatch(
          /^On record about 101 Oak St before 2024-01-01: 3 reports \(1 of them still open then\) and 1 inspection/,
        );
        expect(searched).toMatchObject({ radiusMeters: 50, segment: { id: 'S1' }, addresses: ['101 OAK STREET'] });
        expect(searched.onRecord).toMatchObject([
          { kind: 'requests', dataset: 'past', rows: 6 },
          { kind: 'inspections', dataset: 'ratings', rows: 2, undated: 1 },
        ]);
      });

      it('holds only what was reported before: the day itself does not count', async () => {
        const day = async (as_of: string) =>
          (await known({ ...ON_OAK, as_of, service: 'pothole' })).evidence.map(({ kind, status }) => [kind, status]);
        expect(await day('2020-01-05T12:00:00Z')).toEqual([]);
        expect(await day('2020-01-05T12:00:01Z')).toEqual([['report', 'open']]);
        expect(await day('2020-01-11')).toEqual([
          ['report', 'closed'],
          ['closing', 'closed'],
        ]);
      });

      it('is nothing, said with what was searched, where nothing was on record', async () => {
        const answer = await known({ lon: -76.131, lat: 43.036, as_of: '2024-01-01' });
        expect(answer).toMatchObject({ known: false, evidence: [], evidenceTotal: 0 });
        expect(answer.statement).toBe(
          'Nothing was on record about 43.03600, -76.13100 before 2024-01-01. Searched within 50 m of it: 6 requests of past (2020-01-05 to 2022-04-01); 2 inspections of ratings (2015-06-01 to 2015-06-01), beside 1 without a date.',
        );
        const early = await known({ text: '101 Oak St', as_of: '1999-01-01' });
        expect(early.known).toBe(false);
      });

      it('brings nothing that a reporter wrote', async () => {
        const { text } = await get('prior-knowledge', { text: '101 Oak St' });
        expect(text).not.toMatch(/Ann|555|fell/);
      });

      it('is what stood then: a place and a service that were corrected since do not count', async () => {
        const at = { lon: -76.1368, lat: 43.0398, accuracyMeters: 3 };
        tested.set({ nowMs: NOW_MS });
        const id = await post({ service: 'pothole', place: at });
        tested.set({ nowMs: NOW_MS + DAY_MS });
        const change = {
          place: { ...ON_OAK, accuracyMeters: 3 },
          service: 'light_out',
          status: 'closed',
          reason: 'Ann said so',
        };
        const { status, body } = await request(tested.app).patch(`/v1/requests/${id}`).send(change);
        expect(status, JSON.stringify(body)).toBe(200);
        tested.set({ nowMs: NOW_MS + 3 * DAY_MS });
        const of = async (place: { lon: number; lat: number }, ms: number) => {
          const query = { lon: place.lon, lat: place.lat, as_of: new Date(ms).toISOString(), radius_meters: 20 };
          const { evidence, ...rest } = await known(query);
          const mine = evidence.filter(({ requestId }) => requestId === id);
          return { lines: mine.map(({ kind, summary, status: stood }) => [kind, summary, stood]), rest };
        };
        expect((await of(at, NOW_MS + DAY_MS / 2)).lines).toEqual([['report', 'Pothole reported', 'open']]);
        expect((await of(ON_OAK, NOW_MS + DAY_MS / 2)).lines).toEqual([]);
        expect((await of(at, NOW_MS + 2 * DAY_MS)).lines).toEqual([]);
        const later = await of(ON_OAK, NOW_MS + 2 * DAY_MS);
        expect(later.lines[0]).toEqual(['report', 'Pothole reported', 'closed']);
        expect(later.lines).toContainEqual(['change', 'Pothole corrected to Street light out', 'closed']);
        expect(later.lines).toContainEqual(['closing', 'Pothole closed', 'closed']);
        expect(JSON.stringify(later.rest)).not.toContain('Ann');
        tested.set({ nowMs: NOW_MS });
      });

      it('leaves out a report that was entered only afterwards, and says that there is one', async () => {
        const at = { lon: -76.1372, lat: 43.0399 };
        await post({ service: 'noise', place: { ...at, accuracyMeters: 0 }, reportedAt: '2026-01-01' });
        const before = await known({ ...at, as_of: '2026-06-01', radius_meters: 10 });
        expect(before.evidence.filter(({ summary }) => summary.startsWith('Noise'))).toEqual([]);
        expect(before.searched.recordedLater).toBe(1);
        const after = await known({ ...at, as_of: '2026-12-01', radius_meters: 10 });
        expect(after.evidence.find(({ summary }) => summary.startsWith('Noise'))).toMatchObject({
          source: null,
          notes: ['entered on 2026-11-21'],
        });
        expect(after.searched.recordedLater).toBe(0);
      });
    });

    describe('the nearest of a kind', () => {
      it('is an asset of a class or a jurisdiction of a layer, as many as are asked for', async () => {
        const lights = nearestFacilities.parse((await get('nearest', { ...ON_OAK, class: 'light', limit: 5 })).body);
        expect(lights.nearest.map(({ id }) => id)).toEqual(['L1', 'L2']);
        const park = nearestFacilities.parse((await get('nearest', { text: '101 Oak St', class: 'park' })).body);
        expect(park.nearest).toMatchObject([{ kind: 'jurisdiction', label: 'Mill Park', owner: { name: 'Parks' } }]);
        const ward = nearestFacilities.parse((await get('nearest', { ...ON_OAK, class: 'ward' })).body);
        expect(ward.nearest).toMatchObject([{ id: '1', distanceMeters: 0 }]);
      });

      it('is refused of a class that is none, with those that there are', async () => {
        const { status, body } = await get('nearest', { ...ON_OAK, class: 'castle' });
        expect([status, body.type]).toEqual([422, '/problems/invalid-input']);
        expect(body.errors[0].detail).toContain('light');
      });
    });

    it.each([
      [{}, 'lon'],
      [{ lon: 1 }, 'lat'],
      [{ lon: -76, lat: 43, text: 'Oak St' }, 'text'],
      [{ text: 'Oak St', accuracy_meters: 3 }, 'accuracy_meters'],
      [{ asset: 'light' }, 'asset'],
      [{ lon: 200, lat: 43 }, 'lon'],
      [{ ...ON_OAK, cursor: 'x' }, 'cursor'],
      [{ ...ON_OAK, limit: 100000 }, 'limit'],
    ])('a card of %j is refused, naming the parameter', async (query, parameter) => {
      const { status, body } = await get('card', query);
      expect([status, body.type, body.errors[0].parameter]).toEqual([422, '/problems/invalid-input', parameter]);
    });

    it('an unknown text, asset or service is a problem that says so', async () => {
      const kindOf = async (path: string, query: Readonly<Record<string, string>>) =>
        (await get(path, query)).body.type;
      expect(await kindOf('card', { text: 'qqqq zzzz' })).toBe('/problems/unknown-place');
      expect(await kindOf('card', { asset: 'light/L77' })).toBe('/problems/unknown-place');
      expect(await kindOf('card', { asset: 'castle/1' })).toBe('/problems/unknown-place');
      expect(await kindOf('prior-knowledge', { text: '101 Oak St', service: 'x' })).toBe('/problems/unknown-service');
    });
  });
}
