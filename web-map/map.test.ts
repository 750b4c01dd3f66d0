import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  drawn,
  expectAllAccessible,
  focusIs,
  mapInBrowser,
  missingBrowser,
  PHONE,
  press,
  SLOWLY,
} from './testing-browser.ts';

// Pole P-133 of the starter city, and a place on its state highway.
const LIGHT = { lon: -70.03544, lat: 43.60335 };
const AT_LIGHT = `at=${LIGHT.lon},${LIGHT.lat},17.5`;
const ON_THE_HIGHWAY = 'place=-70.0361,43.6033&service=pothole';

describe.skipIf(missingBrowser)(`the map in a browser${missingBrowser ?? ''}`, () => {
  const { open, visit, url, complaints } = mapInBrowser();
  const dots = async (page: Page): Promise<number> =>
    Number(await page.locator('.map').getAttribute('data-requests-drawn'));
  const panel = (page: Page) => page.locator('#panel');
  it('takes a report at a street light from the first tap to the list, the map and the URL', async () => {
    const page = await visit(AT_LIGHT);
    const before = await dots(page);
    const box = (await page.locator('.map').boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.getByRole('heading', { name: /Street lights: P-133/ }).waitFor();
    const services = page.locator('.service-list button');
    expect(await services.first().innerText()).toContain('Street light out');
    await services.first().click();
    await page.locator('.owner-name').waitFor();
    const answer = await page.locator('.answer').innerText();
    expect(answer).toContain('Alder Point Public Works');
    expect(answer).toContain('+1 555 0100');
    expect(answer).toContain("rule 'The city keeps the street lights'");
    expect(await page.locator('.answer a[href="tel:+15550100"]').count()).toBe(1);
    await page.fill('textarea[name=description]', 'dark since Monday');
    await page.getByRole('button', { name: 'Save the report' }).click();
    await page.getByText('dark since Monday').waitFor();
    await expect.poll(() => dots(page), SLOWLY).toBe(before + 1);
    const request = new URL(page.url()).searchParams.get('request');
    await page.getByRole('link', { name: /All requests/ }).click();
    await page.locator(`.rows a[href*="${request}"]`).waitFor();
    await page.locator(`.rows a[href*="${request}"]`).click();
    await page.getByText('dark since Monday').waitFor();
    const address = page.url();
    await page.reload();
    await page.getByText('dark since Monday').waitFor();
    await drawn(page);
    expect(page.url()).toBe(address);
    expect(complaints()).toEqual([]);
  });

  it('opens a request that is tapped on the map', async () => {
    const page = await visit(AT_LIGHT);
    const box = (await page.locator('.map').boundingBox())!;
    await expect.poll(() => dots(page), SLOWLY).toBeGreaterThan(0);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.getByText('dark since Monday').waitFor();
  });

  it('says that the same was reported, and opens that instead of a second report', async () => {
    const page = await visit(`${AT_LIGHT}&place=${LIGHT.lon},${LIGHT.lat}&service=street_light_out`);
    await page.getByRole('heading', { name: 'Already reported?' }).waitFor();
    await page.getByText('This is the same').first().click();
    await page.getByText('dark since Monday').waitFor();
  });

  it('does the same by keyboard alone', async () => {
    const page = await open('at=-70.03244,43.60335,17.5');
    await press(page, 'Tab', () => focusIs(page, '.map canvas'));
    expect(await page.locator('.crosshair').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Street lights: P-153/ }).waitFor();
    await press(page, 'Shift+Tab', () => focusIs(page, '.service-list li:first-child button'));
    await page.keyboard.press('Enter');
    await page.locator('.owner-name').waitFor();
    await press(page, 'Tab', () => focusIs(page, 'textarea[name=description]'));
    await page.keyboard.type('blinks');
    await press(page, 'Tab', () => focusIs(page, '.save button[type=submit]'));
    await page.keyboard.press('Enter');
    await page.getByText('blinks').waitFor();
    await press(page, 'Tab', () => focusIs(page, '.back'));
    await page.keyboard.press('Enter');
    await press(page, 'Tab', () => focusIs(page, '.rows a'));
    await page.keyboard.press('Enter');
    await page.getByText('blinks').waitFor();
    expect(complaints()).toEqual([]);
  });

  it('moves with the arrow keys, and back and forward go through the views', async () => {
    const page = await visit(AT_LIGHT);
    await page.locator('.map canvas').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => new URL(page.url()).searchParams.get('at'), SLOWLY).not.toContain(String(LIGHT.lon));
    await page.getByRole('link', { name: 'Layers' }).click();
    await page.getByRole('link', { name: 'Requests' }).click();
    await page.goBack();
    await page.getByRole('heading', { name: 'Layers' }).waitFor();
    await page.goForward();
    await page.getByRole('heading', { name: 'Requests' }).waitFor();
  });

  it('closes with a reason, which takes it off the open ones, and reopens', async () => {
    const page = await open(`${AT_LIGHT}&panel=requests`);
    await page.locator('.rows a').first().click();
    await page.fill('input[name=reason]', 'lamp changed');
    const before = await dots(page);
    await page.getByRole('button', { name: 'Close this request' }).click();
    await page.getByText('lamp changed').waitFor();
    await expect.poll(() => dots(page), SLOWLY).toBe(before - 1);
    await page.getByRole('button', { name: 'Reopen this request' }).click();
    await page.locator('.history').getByText('Reopened').waitFor();
    await expect.poll(() => dots(page), SLOWLY).toBe(before);
  });

  it('filters list and map alike', async () => {
    const page = await visit(`${AT_LIGHT}&panel=requests`);
    await page.locator('.filters select').first().selectOption('pothole');
    await expect.poll(() => dots(page), SLOWLY).toBe(0);
    expect(await page.locator('.rows li').count()).toBe(0);
    await page.locator('.filters select').first().selectOption('street_light_out');
    await expect.poll(() => dots(page), SLOWLY).toBeGreaterThan(0);
    expect(page.url()).toContain('filter.service=street_light_out');
  });

  it('asks the questions of a service, and the answer decides', async () => {
    const page = await visit('place=-70.0361,43.6033&service=tree');
    await page.getByText("rule 'Other trees inside the city belong to Public Works'").waitFor();
    await page.getByLabel('Yes').check();
    await page.getByText("rule 'A tree across a road is cleared by the road's owner'").waitFor();
    expect(page.url()).toContain('answer.blocks_road=yes');
    await page.reload();
    await page.getByText("rule 'A tree across a road is cleared by the road's owner'").waitFor();
  });

  it('keeps a report once when its answer is lost and it is saved again', async () => {
    const page = await open(ON_THE_HIGHWAY);
    await page.locator('.owner-name').waitFor();
    let lost = 0;
    await page.route('**/v1/requests', async (route) => {
      if (route.request().method() !== 'POST' || lost++ > 0) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Save the report' }).click();
    await page.getByText('The server did not answer').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Pothole' }).waitFor();
    const { requests } = (await (await fetch(`${url()}/v1/requests?service=pothole`)).json()) as {
      requests: object[];
    };
    expect(requests).toHaveLength(1);
  });

  it('has its scale bar in the units of the city', async () => {
    const page = await open();
    expect(await page.locator('.maplibregl-ctrl-scale').textContent()).toMatch(/\s(ft|mi)$/);
    await page.route('**/v1/map', async (route) => {
      const answer = await route.fetch();
      const map = await answer.json();
      await route.fulfill({ json: { ...map, city: { ...map.city, units: 'metric' } } });
    });
    await page.reload();
    await drawn(page);
    expect(await page.locator('.maplibregl-ctrl-scale').textContent()).toMatch(/\sk?m$/);
  });

  it('says in words that the store is away, where it belongs, and goes on when it is back', async () => {
    const page = await open();
    let isAway = true;
    await page.route('**/v1/requests/*', (route) =>
      isAway
        ? route.fulfill({
            status: 503,
            contentType: 'application/problem+json',
            body: JSON.stringify({ title: 'The store cannot be reached', detail: 'Nothing was acknowledged.' }),
          })
        : route.continue(),
    );
    await page.getByRole('link', { name: 'Requests' }).click();
    await page.locator('.rows a').first().click();
    await panel(page).getByText('The server cannot do this right now').waitFor();
    isAway = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.request-title').waitFor();
  });

  it('is accessible in every view, to axe: light on a wide screen, dark on a phone', async () => {
    const page = await open();
    await expectAllAccessible(page, [
      { query: '', has: '.steps' },
      { query: `${AT_LIGHT}&${ON_THE_HIGHWAY}`, has: '.owner-name' },
      { query: `${AT_LIGHT}&panel=requests&filter.status=all`, has: '.rows li' },
      { query: `${AT_LIGHT}&panel=layers&show=jurisdiction.city,jurisdiction.park`, has: '.switch' },
      { query: 'panel=clusters', has: '.watched, #panel p:has-text("Nothing is watched")' },
      {
        query: 'panel=clusters&clusters=scan',
        has: '#panel [role=status], #panel p:has-text("Nothing can be tested")',
      },
      { query: 'panel=clusters&clusters=near', has: '#panel [role=status]' },
      { query: 'panel=clusters&clusters=recurring', has: '#panel p' },
      { query: 'panel=plan', has: '#panel p' },
    ]);
    expect(complaints()).toEqual([]);
  });

  it('serves the map under the policy that the server sends, without a word against it', async () => {
    const response = await fetch(url());
    expect(response.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
    await open(AT_LIGHT);
    expect(complaints()).toEqual([]);
  });

  it('has its buttons and its legend in reach on a phone, however high the sheet stands', async () => {
    const body = JSON.stringify({ service: 'pothole', place: LIGHT });
    const headers = { 'Content-Type': 'application/json' };
    expect((await fetch(`${url()}/v1/requests`, { method: 'POST', headers, body })).status).toBe(201);
    const page = await open(AT_LIGHT, { viewport: PHONE });
    await page.locator('.legend summary').waitFor();
    for (const sheet of ['half', 'full', 'peek']) {
      await page.locator(`.page[data-sheet=${sheet}]`).waitFor();
      // Nothing lies on them, and they are on the screen: a click would hit.
      for (const button of await page.locator('.map-buttons button').all()) await button.click({ trial: true });
      const legend = page.locator('.legend summary');
      expect(await legend.isVisible(), sheet).toBe(sheet !== 'full');
      if (sheet !== 'full') await legend.click({ trial: true });
      await page.locator('.sheet-handle').click();
    }
    expect(complaints()).toEqual([]);
  });
});
