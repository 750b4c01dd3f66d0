import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type MapServer, serveBuiltMap } from './testing-server.ts';

/** For tests only: the map in a browser, over a city of its own. */

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
/** Why the tests are skipped, for their title; null where there is a browser. */
export const missingBrowser = existsSync(CHROMIUM)
  ? null
  : ` (skipped: no browser at ${CHROMIUM}; CHROMIUM_PATH names one)`;
// WebGL in software: the same picture on every machine, with or without a graphics card.
const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--disable-background-networking',
];
// No larger than it must be to have the panel beside the map: every pixel is drawn by the processor.
export const WIDE = { width: 960, height: 600 };
export const PHONE = { width: 390, height: 844 };
// A canvas that is drawn without a graphics card, beside whatever else the machine does.
export const SLOWLY = { timeout: 20_000 };

export const drawn = (page: Page): Promise<unknown> =>
  page.locator('.map[data-idle=true]').waitFor({ timeout: 60_000 });

export const focusIs = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);

/** Presses a key until something is so; fails where it does not become so. */
export async function press(page: Page, key: string, until: () => Promise<boolean>, most = 60): Promise<void> {
  for (let n = 0; n < most && !(await until()); n++) await page.keyboard.press(key);
  expect(await until()).toBe(true);
}

// Contrast is a matter of the colors, what is cut off or too small of the width: each of them is seen once, not all four pairs.
const SIGHTS = [
  { viewport: WIDE, colorScheme: 'light' },
  { viewport: PHONE, colorScheme: 'dark' },
] as const;

// Every rule, but only what violates one is told in full; and in the page itself: the other way opens a blank one for the
// sake of frames of other sites, which a map has none of.
const axeOf = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);

type Sight = (typeof SIGHTS)[number];

async function lookAs(page: Page, { viewport, colorScheme }: Sight): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
  await drawn(page);
}

async function expectNoViolation(page: Page, { viewport, colorScheme }: Sight, of = ''): Promise<void> {
  const { violations } = await axeOf(page).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found, `${of} ${viewport.width} ${colorScheme}`).toEqual([]);
}

/** What axe finds on the page as it is, light on a wide screen and dark on a phone: nothing. Leaves it as a dark phone's. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const sight of SIGHTS) {
    await lookAs(page, sight);
    await expectNoViolation(page, sight);
  }
}

/** The same of several views, each by its query and something that it is there with: every change of size draws the map anew, so each is made once. */
export async function expectAllAccessible(
  page: Page,
  views: readonly { readonly query: string; readonly has: string }[],
): Promise<void> {
  for (const sight of SIGHTS) {
    await lookAs(page, sight);
    for (const { query, has } of views) {
      await goTo(page, query);
      await page.locator(has).first().waitFor();
      await expectNoViolation(page, sight, query);
    }
  }
}

/** Another view of the same page, as the back button leads to one. */
async function goTo(page: Page, query: string): Promise<void> {
  await page.evaluate((search) => {
    history.pushState(null, '', `/?${search}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
  await drawn(page);
}

// No query has this name.
const VISITED = '#visited';

export interface OpenOptions extends BrowserContextOptions {
  /** Before the page is asked for. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

export interface MapInBrowser {
  readonly url: () => string;
  /** Errors and warnings of the page that was asked for last, and what it asked of others than this server. */
  readonly complaints: () => readonly string[];
  /** A page of its own, drawn. */
  open(query?: string, options?: OpenOptions): Promise<Page>;
  /** The page of a query for all tests that begin where another has left it: opening and drawing one costs seconds. */
  shared(query: string): Promise<Page>;
  /** One page for all tests that ask for it, led to a view: what was loaded stays, requests that others made are not seen. */
  visit(query: string): Promise<Page>;
  /** A page of its own with nothing in it. */
  blank(): Promise<Page>;
}

/** Server and browser for the tests of one `describe`; pages are closed after each test. */
export function mapInBrowser(writeCity?: (folder: string) => Promise<string>): MapInBrowser {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-map-'));
  let server: MapServer;
  let browser: Browser;
  let complaints: string[] = [];
  const shared = new Map<string, Page>();
  beforeAll(async () => {
    server = await serveBuiltMap(folder, writeCity);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });
  afterEach(async () => {
    const kept = new Set([...shared.values()].map((page) => page.context()));
    for (const context of browser?.contexts() ?? []) if (!kept.has(context)) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const blank = async (options: BrowserContextOptions = {}): Promise<Page> => {
    complaints = [];
    // A flight draws dozens of frames without a graphics card, and arrives where a jump does.
    const context = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    // The first lines of the stack say where: a message alone may be anybody's.
    page.on('pageerror', ({ message, stack }) => complaints.push(stack?.split('\n').slice(0, 6).join('\n') ?? message));
    page.on('request', (asked) => {
      const isOurs = asked.url().startsWith(server.url) || /^(data|blob):/.test(asked.url());
      if (!isOurs) complaints.push(`asked ${asked.url()}`);
    });
    return page;
  };
  const open = async (query = '', { prepare, ...options }: OpenOptions = {}): Promise<Page> => {
    const page = await blank(options);
    await prepare?.(page);
    await page.goto(`${server.url}/?${query}`);
    await drawn(page);
    return page;
  };
  const sharedPage = async (name: string, query: string): Promise<Page> => {
    complaints = [];
    const page = shared.get(name) ?? (await open(query));
    shared.set(name, page);
    return page;
  };
  return {
    url: () => server.url,
    complaints: () => complaints,
    blank: () => blank(),
    open,
    shared: (query) => sharedPage(query, query),
    visit: async (query) => {
      const isThere = shared.has(VISITED);
      const page = await sharedPage(VISITED, query);
      if (!isThere) return page;
      await lookAs(page, SIGHTS[0]);
      await goTo(page, query);
      return page;
    },
  };
}
