import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newBells } from '../api/alerts/bell.ts';
import { keepWatching } from '../api/alerts/keep-watching.ts';
import type { LiveEngine } from '../api/alerts/live-engine.ts';
import { LIVE_SCAN_ENGINE } from '../api/alerts/live-scan-engine.ts';
import { EventReader, type SentEvent } from '../api/alerts/testing-events.ts';
import { cityWithMains, type Leak, leakId, quietPast, writeLeaks } from '../api/alerts/testing-leaks.ts';
import { createApp } from '../api/app.ts';
import { keepTestCity, NOW_MS, type TestApp, testApp } from '../api/testing.ts';
import { availableStores, type StoreKind, scratchStore } from '../data/store/testing.ts';
import { markdownTable } from './markdown.ts';

const RECENT = 10_000;
const RECENT_HOURS = 72;
const PAST = 20_000;
const PAST_DAYS = 60;
const BURSTS = 10;
const REPORTS_A_BURST = 12;
const LIMIT_MS = 2_000;
const WAIT_MS = 2_500;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** How long after the deciding report who listens is told, with 10,000 reports in the window, over HTTP. */
export async function run(print: (markdown: string) => void): Promise<void> {
  for (const { kind, missing } of availableStores())
    print(missing ? `### Alerts, ${kind} store${missing}\n` : await alerts(kind));
}

async function alerts(kind: StoreKind): Promise<string> {
  const scratch = await scratchStore(kind);
  const stop = new AbortController();
  const tested = testApp({
    store0: scratch.store,
    snapshot0: cityWithMains(),
    bells: newBells(),
    closing: stop.signal,
  });
  const server = createServer(createApp(tested.deps)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await keepTestCity(scratch.store);
  await writeLeaks(scratch.store, past());
  const watch = { services: ['pothole'], mostHours: RECENT_HOURS };
  await send(url, 'PUT', '/v1/alerts/settings', { watches: [watch], reason: 'bench' });
  const watching = keepWatching(tested.deps, stop.signal, ENGINE);
  const reader = new EventReader(`${url}/v1/alerts/events`);
  try {
    await reader.response;
    const town = new Town(tested, url, reader, scratch.store);
    await town.watched();
    const here = await town.delays('posted');
    const elsewhere = await town.delays('written');
    const rows = [rowOf('taken by the server that watches', here), rowOf('written by another program', elsewhere)];
    const title = `From the deciding report to who listens, ${RECENT} recent reports, ${kind} store`;
    return markdownTable(
      title,
      ['deciding report', 'alerts', 'median ms', 'longest ms', `within ${LIMIT_MS} ms`],
      rows,
    );
  } finally {
    stop.abort();
    await watching;
    reader.end();
    await new Promise((resolve) => server.close(resolve));
    await scratch.dispose();
  }
}

// As a simulation of a city leaves them; making one here would take minutes.
const ENGINE: LiveEngine = {
  ...LIVE_SCAN_ENGINE,
  *calibrate() {
    yield;
    const peaks = [30, 26, 24, 23, 22, 21];
    return { openLlr: 22, falseAlarmsPerMonth: 1, peaks, simulatedDays: 365, reports: RECENT };
  },
};

/** Two months and then three days in which much comes, over 22 km by 22 km instead of the test town's two by one. */
function past(): readonly Leak[] {
  const before = quietPast(PAST, PAST_DAYS, 1).map((leak) => ({ ...leak, atMs: leak.atMs - 48 * HOUR_MS }));
  const recent = quietPast(RECENT, RECENT_HOURS / 24, 2).map((leak, n) => ({
    ...{ ...leak, id: leakId(PAST + n), atMs: leak.atMs + 24 * HOUR_MS },
  }));
  return [...before, ...recent].map((leak) => ({ ...leak, lon: leak.lon * 10, lat: leak.lat * 20 }));
}

async function send(url: string, method: string, path: string, body: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const { status } = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
  if (status >= 300) throw new Error(`${method} ${path} was answered ${status}`);
}

/** Bursts of reports along a main, each 400 m from the one before. */
class Town {
  readonly #tested: TestApp;
  readonly #url: string;
  readonly #reader: EventReader;
  readonly #store: Parameters<typeof writeLeaks>[0];
  #nowMs = NOW_MS;
  #bursts = 0;
  #leaks = 0;

  constructor(tested: TestApp, url: string, reader: EventReader, store: Parameters<typeof writeLeaks>[0]) {
    this.#tested = tested;
    this.#url = url;
    this.#reader = reader;
    this.#store = store;
  }

  /** Resolves when the past is scanned: then the first burst is told of. */
  async watched(): Promise<void> {
    await this.#burst('posted', 300_000);
  }

  async delays(how: 'posted' | 'written'): Promise<readonly number[]> {
    const delays: number[] = [];
    for (let n = 0; n < BURSTS; n++) delays.push(await this.#burst(how));
    return delays;
  }

  async #burst(how: 'posted' | 'written', giveUpMs = 10_000): Promise<number> {
    const at = { lon: 0.004 + this.#bursts++ * 0.0045, lat: 0.002 };
    const isOpened = ({ event, data }: SentEvent): boolean =>
      event === 'opened' && Math.abs((data.alert.center as { lon: number }).lon - at.lon) < 0.002;
    const sentMs: number[] = [];
    for (let n = 0; n < REPORTS_A_BURST && !this.#reader.events.some(isOpened); n++) {
      this.#nowMs += MINUTE_MS;
      this.#tested.set({ nowMs: this.#nowMs });
      sentMs.push(performance.now());
      const place = { lon: at.lon + (n % 4) * 0.0001, lat: at.lat + (n % 3) * 0.0001 };
      if (how === 'posted') await send(this.#url, 'POST', '/v1/requests', { service: 'pothole', place });
      else await writeLeaks(this.#store, [{ id: leakId(1e9 + this.#leaks++), ...place, atMs: this.#nowMs }]);
      // Longer than it may take, so that the report before an alert is the one that decided.
      await this.#told(isOpened);
    }
    const opened = await this.#reader.until(isOpened, giveUpMs);
    return opened.receivedMs - sentMs.filter((ms) => ms < opened.receivedMs).at(-1)!;
  }

  async #told(isOpened: (event: SentEvent) => boolean): Promise<void> {
    await this.#reader.until(isOpened, WAIT_MS).catch(() => {});
  }
}

function rowOf(name: string, delays: readonly number[]) {
  const sorted = delays.toSorted((a, b) => a - b);
  const within = sorted.filter((ms) => ms <= LIMIT_MS).length;
  const [median, longest] = [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
  return [name, String(delays.length), String(Math.round(median)), String(Math.round(longest)), String(within)];
}
