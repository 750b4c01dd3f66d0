import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { DEFAULT_SEED } from '../fixtures/calder-harbor/default-seed.ts';
import { generateCalderHarbor } from '../fixtures/calder-harbor/generate.ts';
import { encodeFeed, seeded } from '../web-map/feed/testing.ts';
import { serveBuiltMap } from '../web-map/testing-server.ts';
import { figure, median } from './harness.ts';
import { markdownTable } from './markdown.ts';

const EXECUTABLE = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
// Software rendering: no graphics card is asked for, whatever the machine has.
const FLAGS = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
const VIEWPORT = { width: 1440, height: 900 };
const REQUESTS = 100_000;
const PLAYED = 50_000;
const PLAYED_MS = 10_000;
const CENTER = { lon: -70.2, lat: 43.69 };
const VIEWS = [12.5, 14.5];
const DRAG_MS = 6_000;
const GOAL_FRAMES = 30;
const SERVICES = ['pothole', 'tree', 'street_light_out', 'water_leak', 'graffiti', 'litter', 'snow'];

/** Frames a second while Calder Harbor with 100,000 requests is dragged, and while time is played over 50,000, in a browser that renders in software. */
export async function run(print: (markdown: string) => void): Promise<void> {
  if (!existsSync(EXECUTABLE)) return print(`Left out: no browser at ${EXECUTABLE} (CHROMIUM_PATH names another).`);
  const folder = await mkdtemp(join(tmpdir(), 'bailiwick-bench-frames-'));
  const server = await serveBuiltMap(folder, async (into) => {
    await generateCalderHarbor({ seed: DEFAULT_SEED, folder: into });
    return join(into, 'city.yaml');
  });
  const browser = await chromium.launch({
    executablePath: EXECUTABLE,
    args: [...FLAGS, '--enable-precise-memory-info'],
  });
  try {
    const rows = [];
    for (const zoom of VIEWS)
      for (const isPaced of [true, false]) rows.push(await dragged(browser, server.url, zoom, isPaced));
    const columns = ['', 'frames/s', 'median ms', '95 % ms', 'JS heap, MB', `goal: at least ${GOAL_FRAMES}`];
    const playedRow = await played(browser, server.url);
    print(markdownTable(`Dragging ${REQUESTS.toLocaleString('en')} requests, 1440x900, software`, columns, rows));
    print(
      markdownTable(`Playing through time, ${PLAYED.toLocaleString('en')} requests, the same`, columns, [playedRow]),
    );
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function dragged(browser: Browser, url: string, zoom: number, isPaced: boolean): Promise<string[]> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  // Without fences the map cannot see that painting is slow and paints every frame: the naive way.
  if (!isPaced) await page.addInitScript('WebGL2RenderingContext.prototype.fenceSync = () => null');
  const body = Buffer.from(encodeFeed(requests(), CENTER.lon, CENTER.lat));
  await page.route('**/v1/map/requests*', (route) => route.fulfill({ body, contentType: 'application/octet-stream' }));
  await page.goto(`${url}/?at=${CENTER.lon},${CENTER.lat},${zoom}`);
  await page.locator(`.map[data-idle="true"][data-requests-drawn="${REQUESTS}"]`).waitFor({ timeout: 120_000 });
  const gaps = await framesOfDrag(page);
  return rowOf(page, `zoom ${zoom}, ${isPaced ? 'ours' : 'every frame painted'}`, gaps, isPaced);
}

/** Frames a second while time is played over all requests; the clusters of each day are answered at once, with none. */
async function played(browser: Browser, url: string): Promise<string[]> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  const rows = requests().slice(0, PLAYED);
  const nowSeconds = Math.floor(Date.now() / 1_000);
  const spread = rows.map((row, i) => ({ ...row, reportedAtSeconds: nowSeconds - (PLAYED - i) * 600 }));
  const body = Buffer.from(encodeFeed(spread, CENTER.lon, CENTER.lat));
  const nothing = { clusters: [], noise: PLAYED, total: PLAYED };
  await page.route('**/v1/map/requests*', (route) => route.fulfill({ body, contentType: 'application/octet-stream' }));
  await page.route('**/v1/clusters?*', (route) => route.fulfill({ json: nothing }));
  await page.goto(`${url}/?at=${CENTER.lon},${CENTER.lat},${VIEWS[0]}&panel=clusters&clusters=near&clusters.days=365`);
  await page.locator(`.map[data-idle="true"][data-requests-drawn="${PLAYED}"]`).waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Play through time' }).click();
  await page.evaluate('globalThis.seen = []; (function look(t) { seen.push(t); requestAnimationFrame(look); })(0)');
  await new Promise((resolve) => setTimeout(resolve, PLAYED_MS));
  const times = (await page.evaluate('seen')) as number[];
  return rowOf(
    page,
    `a year in 40 s`,
    times.slice(2).map((time, i) => time - times[i + 1]!),
    true,
  );
}

/** Figures of the frames of a page, which is closed. */
async function rowOf(page: Page, name: string, gaps: readonly number[], isOurs: boolean): Promise<string[]> {
  const heapBytes = Number(await page.evaluate('performance.memory.usedJSHeapSize'));
  await page.close();
  const perSecond = 1000 / (gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length);
  const sorted = gaps.toSorted((a, b) => a - b);
  return [
    name,
    figure(perSecond),
    figure(median(gaps)),
    figure(sorted[Math.floor(sorted.length * 0.95)]!),
    figure(heapBytes / 1e6),
    isOurs ? (perSecond >= GOAL_FRAMES ? 'met' : 'NOT met') : '',
  ];
}

/** Milliseconds between the frames while the pointer drags the map in circles. */
async function framesOfDrag(page: Page): Promise<number[]> {
  const box = (await page.locator('.map').boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.evaluate('globalThis.seen = []; (function look(t) { seen.push(t); requestAnimationFrame(look); })(0)');
  const startedMs = performance.now();
  for (let ms = 0; ms < DRAG_MS; ms = performance.now() - startedMs) {
    await page.mouse.move(middle.x + 250 * Math.sin(ms / 400), middle.y + 150 * Math.sin(ms / 500));
    await new Promise((resolve) => setTimeout(resolve, 8));
  }
  const times = (await page.evaluate('seen')) as number[];
  await page.mouse.up();
  return times.slice(2).map((time, i) => time - times[i + 1]!);
}

/** Dense in the middle of the city, thinner towards its edge; always the same. */
function requests() {
  const next = seeded(1);
  const offset = (reach: number): number => (next() + next() - 1) * reach;
  return Array.from({ length: REQUESTS }, (_, i) => ({
    lon: CENTER.lon + offset(0.07),
    lat: CENTER.lat + offset(0.05),
    reportedAtSeconds: 1_700_000_000 + i * 300,
    id: `00000000-0000-7000-8000-${i.toString(16).padStart(12, '0')}`,
    service: SERVICES[i % SERVICES.length]!,
    agency: null,
  }));
}
