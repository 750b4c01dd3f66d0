import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type * as api from './client/generated.ts';
import { encodeFeed } from './feed/testing.ts';
import { expectAccessible, mapInBrowser, missingBrowser, SLOWLY } from './testing-browser.ts';

const HOUR_MS = 3_600_000;
const BROKEN = { lon: -70.0354, lat: 43.6033 };
const requestId = (n: number): string => `0192f0c1-0000-7000-8000-${String(n).padStart(12, '0')}`;
const REPORTS = Array.from({ length: 9 }, (_, n) => requestId(n));

/** The suspected main of the alert is a line that the small city has. */
const MAIN: api.AlertCandidate = {
  class: 'road',
  id: 'A3-3',
  probability: 0.71,
  distanceMeters: 14,
  nearestTo: 8,
  explains: 8,
  breakAt: null,
  because: ['A3-1 would explain 8 of 9 reports: they are 12 m from it on average', 'cast iron of 1923'],
  requests: REPORTS.slice(0, 8),
};

const alertAt = (nowMs: number, patch: Partial<api.AlertSummary> = {}): api.AlertSummary => ({
  id: '0192f0c1-0000-7000-8000-0000000000aa',
  state: 'open',
  services: ['pothole'],
  agency: 'public-works',
  openedAt: new Date(nowMs - HOUR_MS).toISOString(),
  updatedAt: new Date(nowMs).toISOString(),
  overAt: null,
  center: BROKEN,
  radiusMeters: 120,
  from: new Date(nowMs - 3 * HOUR_MS).toISOString(),
  to: new Date(nowMs).toISOString(),
  reports: REPORTS.length,
  requests: REPORTS,
  cases: 8.4,
  expected: 0.62,
  llr: 14,
  pValue: 0.0007,
  recurrenceDays: 1_461,
  suspectedMain: MAIN,
  candidates: [MAIN, { ...MAIN, id: 'A3-2', probability: 0.2, explains: 3 }],
  noMainBecause: null,
  severalMains: 0.06,
  noMain: 0.03,
  streets: ['State Route 9'],
  follows: null,
  mergedInto: null,
  ...patch,
});

/** The server as it is while nothing has come yet, and says one thing after `listed`: that an alert was opened. */
async function withAlerts(page: Page, listed: readonly api.AlertSummary[], opened: api.AlertSummary | null) {
  let current = opened ?? listed[0]!;
  const asJson = (json: unknown) => ({ json, headers: { 'Cache-Control': 'no-store' } });
  await page.route('**/v1/alerts?*', (route) => {
    const isLiving = route.request().url().includes('open');
    return route.fulfill(asJson({ alerts: isLiving ? listed : [], lastEventId: 7, next: null }));
  });
  await page.route('**/v1/alerts/events*', (route) => {
    const news = opened && { at: opened.openedAt, kind: 'opened', reason: null, actor: null, alert: opened };
    const said = news === null ? '' : `id: 8\nevent: opened\ndata: ${JSON.stringify(news)}\n\n`;
    return route.fulfill({ contentType: 'text/event-stream', body: `retry: 600000\n\n${said}` });
  });
  await page.route(/\/v1\/alerts\/0192[^/]*$/, (route) => route.fulfill(asJson({ ...current, history: [] })));
  await page.route('**/v1/alerts/*/acknowledge', (route) => {
    const { reason } = route.request().postDataJSON() as api.Acknowledgement;
    const history = [
      { at: current.updatedAt, kind: 'acknowledged', reason, actor: null, reports: 9, pValue: 0, recurrenceDays: 9 },
    ];
    current = { ...current, state: 'acknowledged' };
    return route.fulfill(asJson({ ...current, history, entry: requestId(99) }));
  });
  await page.route('**/v1/affected*', (route) => route.fulfill(asJson({ count: 24, places: [] })));
}

describe.skipIf(missingBrowser)(`clusters and alerts in a browser${missingBrowser ?? ''}`, () => {
  const { open, complaints } = mapInBrowser();

  it('tells a new alert over the map, shows how sure it is and which main, and takes that it is in hand', async () => {
    const page = await open('', { prepare: (made) => withAlerts(made, [], alertAt(Date.now())) });
    const banner = page.getByRole('alert');
    await banner.getByText('New alert: Pothole').waitFor();
    expect(await banner.innerText()).toMatch(/9 reports since .*suspected main A3-3 \(71 %\)/);
    expect(await page.locator('.tab-badge').innerText()).toContain('1');
    await banner.getByRole('button', { name: 'Show it' }).click();
    await banner.waitFor({ state: 'detached' });
    const card = page.locator('.card.chosen');
    await card.getByText('24 addresses affected').waitFor();
    const told = await card.innerText();
    expect(told).toContain('chance alone makes one like it once in 4 years');
    expect(told).toContain('8.4 where 0.6 would be usual');
    expect(told).toContain('would explain 8 of 9 reports');
    expect(told).toContain('; cast iron of 1923');
    expect(told).not.toContain('on average');
    expect(await card.getByRole('link', { name: 'Download as CSV' }).getAttribute('href')).toBe(
      '/v1/affected?class=road&main=A3-3&format=csv',
    );
    await expect.poll(() => page.locator('.map').getAttribute('data-suspects-drawn'), SLOWLY).toBe('2');
    expect(await card.getByRole('button', { name: 'Dismiss' }).isDisabled()).toBe(true);
    await card.getByLabel(/^Reason/).fill('crew 4 is on its way');
    await card.getByRole('button', { name: 'Acknowledge' }).click();
    await card.getByText('in hand').waitFor();
    await card.getByRole('button', { name: 'Take it back' }).waitFor();
    expect(await page.locator('.tab-badge').count()).toBe(0);
    await expectAccessible(page);
    expect(complaints()).toEqual([]);
  });

  it('says beside the form that a report belongs to an alert, and to none of another service', async () => {
    const place = `place=${BROKEN.lon},${BROKEN.lat}`;
    const page = await open(`${place}&service=pothole`, {
      prepare: (made) => withAlerts(made, [alertAt(Date.now())], null),
    });
    const here = page.getByRole('region', { name: 'Alerts here' });
    await here.getByText('Part of an alert here').waitFor();
    expect(await here.innerText()).toMatch(/suspected main A3-3 \(71 %\), 9 reports since/);
    await page.getByRole('button', { name: 'Change' }).click();
    await page.locator('.service-list').getByText('Tree', { exact: true }).click();
    await page.getByRole('button', { name: 'Save the report' }).waitFor();
    expect(await here.count()).toBe(0);
  });

  it('plays through time: requests come by day, by button, by slider and by key, and back to now', async () => {
    const nowSeconds = Date.now() / 1_000;
    const rows = Array.from({ length: 60 }, (_, n) => ({
      ...{ lon: BROKEN.lon + n * 1e-5, lat: BROKEN.lat, id: requestId(n), service: 'pothole', agency: null },
      reportedAtSeconds: Math.floor(nowSeconds - (60 - n) * 10_000),
    }));
    const body = Buffer.from(encodeFeed(rows, BROKEN.lon, BROKEN.lat));
    const page = await open('panel=clusters&clusters=near&clusters.days=7', {
      prepare: (made) => made.route('**/v1/map/requests*', (route) => route.fulfill({ body })),
    });
    const there = async (): Promise<number> => Number(await page.locator('.map').getAttribute('data-requests-drawn'));
    await expect.poll(there, SLOWLY).toBe(60);
    await page.getByRole('button', { name: 'Play through time' }).click();
    await expect.poll(there, SLOWLY).toBeLessThan(20);
    const early = await there();
    await expect.poll(there, SLOWLY).toBeGreaterThan(early);
    await page.getByRole('button', { name: 'Pause' }).click();
    const slider = page.getByRole('slider', { name: 'Moment' });
    await slider.focus();
    await page.keyboard.press('Home');
    await expect.poll(there, SLOWLY).toBe(0);
    for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowRight');
    // The first of 60, one each 10,000 s, came 4,800 s after the beginning of the seven days.
    await expect.poll(there, SLOWLY).toBe(26);
    expect(page.url()).toContain('played-to=');
    await page.getByRole('button', { name: 'Back to now' }).click();
    await expect.poll(there, SLOWLY).toBe(60);
    expect(page.url()).not.toContain('played-to=');
    expect(complaints()).toEqual([]);
  });
});
