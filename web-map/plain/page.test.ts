import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { type Browser, chromium, type Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../api/server.ts';
import { importCity } from '../../data/import/import-city.ts';
import { scratchStore } from '../../data/store/testing.ts';
import { CityKeeper } from '../../data/world/city-keeper.ts';
import { writeStarterCity } from '../../fixtures/starter-city.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const missing = existsSync(CHROMIUM) ? null : ` (skipped: no browser at ${CHROMIUM}; CHROMIUM_PATH names one)`;
const ON_THE_HIGHWAY = 'service=pothole&lon=-70.0361&lat=43.6033';

describe.skipIf(missing)(`the page in a browser${missing ?? ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-page-'));
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let dispose: () => Promise<void>;
  let complaints: string[] = [];

  beforeAll(async () => {
    const scratch = await scratchStore('embedded');
    dispose = scratch.dispose;
    const configFile = await writeStarterCity(folder);
    await importCity({ store: scratch.store, configFile, dryRun: false, now: () => new Date(), newId: uuidv7 });
    server = await startServer({
      port: 0,
      now: Date.now,
      newId: uuidv7,
      log: pino({ level: 'silent' }),
      version: 'test',
      corsOrigins: [],
      staticDir: fileURLToPath(new URL('.', import.meta.url)),
      openStore: async () => scratch.store,
      keeperFor: (store) => new CityKeeper(store, { now: Date.now }),
    });
    await server.opened;
    const flags = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-gpu'];
    browser = await chromium.launch({ executablePath: CHROMIUM, args: flags });
  });

  beforeEach(async () => {
    complaints = [];
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (asked) => {
      if (!asked.url().startsWith(server.url) && !asked.url().startsWith('data:')) complaints.push(asked.url());
    });
    return () => page.close();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await dispose?.();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens on the city with an answer, without an error and without a request to anywhere else', async () => {
    await page.goto(server.url);
    await page.locator('.owner').waitFor();
    expect(await page.locator('#city').textContent()).toBe('Alder Point');
    expect(complaints).toEqual([]);
  });

  it('shows owner, phone and reasons of the place in the URL, and the same again after a reload', async () => {
    await page.goto(`${server.url}/?${ON_THE_HIGHWAY}`);
    for (let visit = 0; visit < 2; visit++) {
      await page.locator('.owner').waitFor();
      const answer = await page.locator('#answer').innerText();
      expect(answer).toContain('State Department of Transportation');
      expect(answer).toContain('+1 555 0102');
      expect(answer).toContain('nearest road is A3-2');
      await page.reload();
    }
  });

  it('asks the questions of a service and lets the answer decide, by keyboard alone', async () => {
    await page.goto(`${server.url}/?${ON_THE_HIGHWAY}`);
    await page.locator('.owner').waitFor();
    await page.focus('select[name=service]');
    await page.keyboard.type('Tree');
    await page.locator('select[name="answer.blocks_road"]').focus();
    await page.keyboard.type('Yes');
    await page.locator('input[name=lat]').focus();
    await page.keyboard.press('Enter');
    await page.getByText("rule 'A tree across a road is cleared by the road's owner'").waitFor();
    expect(await page.locator('.owner').innerText()).toBe('State Department of Transportation');
  });

  it('saves a report and lists it with its owner', async () => {
    await page.goto(`${server.url}/?${ON_THE_HIGHWAY}`);
    await page.locator('.owner').waitFor();
    await page.fill('textarea', 'as deep as a bucket');
    await page.click('#save');
    await page.locator('#requests li').first().waitFor();
    expect(await page.locator('#requests').innerText()).toContain('pothole: State Department of Transportation');
    expect(complaints).toEqual([]);
  });

  it('keeps a report once when its answer is lost and it is saved again, and when save is pressed twice', async () => {
    const listed = async (): Promise<number> => {
      const response = await fetch(`${server.url}/v1/requests?service=pothole&limit=100`);
      return ((await response.json()) as { readonly requests: readonly object[] }).requests.length;
    };
    const before = await listed();
    await page.goto(`${server.url}/?${ON_THE_HIGHWAY}`);
    await page.locator('.owner').waitFor();
    let lost = 0;
    await page.route('**/v1/requests', async (route) => {
      if (route.request().method() !== 'POST' || lost++ > 0) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await page.click('#save');
    await expect.poll(() => page.locator('#problem').textContent()).not.toBe('');
    expect(await listed()).toBe(before + 1);
    await page.locator('#save').dblclick();
    await expect.poll(() => page.locator('#problem').textContent()).toBe('');
    await page.locator('#requests li').first().waitFor();
    expect(await listed()).toBe(before + 1);
  });

  it('does not save a report without a place as one at 0, 0', async () => {
    await page.goto(`${server.url}/?${ON_THE_HIGHWAY}`);
    await page.locator('.owner').waitFor();
    const posts: string[] = [];
    page.on('request', (asked) => asked.method() === 'POST' && posts.push(asked.url()));
    await page.fill('input[name=lon]', '');
    await page.click('#save');
    await page.fill('input[name=lon]', '-70.0361');
    await page.click('button[type=submit]');
    await expect.poll(() => posts.length).toBe(1);
    expect(posts[0]).toMatch(/\/v1\/route$/);
  });

  it('says what is wrong with a place that is none', async () => {
    await page.goto(server.url);
    await page.locator('.owner').waitFor();
    await page.fill('input[name=lat]', '97');
    await page.click('button[type=submit]');
    await expect.poll(() => page.locator('#problem').textContent()).toMatch(/lat/);
  });

  it('has an API description that works offline', async () => {
    await page.goto(`${server.url}/docs`);
    await page.getByText('/v1/route', { exact: true }).first().waitFor();
    expect(complaints).toEqual([]);
  });
});
