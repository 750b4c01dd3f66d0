import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, focusIs, mapInBrowser, missingBrowser, PHONE, press } from './testing-browser.ts';
import { writeCityWithAddresses } from './testing-city.ts';

const require = createRequire(import.meta.url);
// The control in its own defaults on an empty page, as its documentation shows it.
const STOCK_PAGE = `<!doctype html><link rel="icon" href="data:,"><div id="host"></div><script src="/stock.js"></script><script>
  const answer = async (address) => (await fetch(address)).json();
  const control = new MaplibreGeocoder({
    forwardGeocode: ({ query }) => answer('/v1/search?text=' + encodeURIComponent(query)),
    reverseGeocode: ({ query }) => answer('/v1/reverse?lon=' + query[0] + '&lat=' + query[1]),
  }, { marker: false, showResultMarkers: false, reverseGeocode: true });
  control.addTo('#host');
  control.on('result', ({ result }) => { document.title = result.center.join(); });
</script>`;

const FIELD = '[role=combobox]';
// In the middle of Alder Point, near enough that places are told by how far they are.
const AT_THE_MIDDLE = 'at=-70.0355,43.6033,15';

describe.skipIf(missingBrowser)(`the search box in a browser${missingBrowser ?? ''}`, () => {
  const { shared, blank, url, complaints } = mapInBrowser(writeCityWithAddresses);
  const rows = (page: Page) => page.locator('.found-row');
  const type = async (page: Page, text: string): Promise<void> => {
    // What is typed replaces what another test has left.
    await page.locator(FIELD).selectText();
    await page.keyboard.type(text);
  };
  const enter = async (page: Page, text: string): Promise<void> => {
    await type(page, text);
    await page.keyboard.press('Enter');
  };
  const title = (page: Page, name: string | RegExp) => page.locator('#panel').getByRole('heading', { name });
  const placeIn = (page: Page): string | null => new URL(page.url()).searchParams.get('place');

  it('is the MapLibre geocoder control, and asks this server alone', async () => {
    const page = await shared(AT_THE_MIDDLE);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    expect(await page.locator('.maplibregl-ctrl-geocoder .maplibregl-ctrl-geocoder--input').count()).toBe(1);
    await type(page, '111 1 ave');
    await rows(page).first().waitFor();
    await page.keyboard.press('Enter');
    await title(page, /111 1 Ave/i).waitFor();
    const places = asked.map((each) => new URL(each)).filter(({ pathname }) => /search|autocomplete/.test(pathname));
    expect(places.map(({ pathname }) => pathname)).toEqual(expect.arrayContaining(['/v1/autocomplete', '/v1/search']));
    for (const { origin, searchParams } of places) {
      expect(origin).toBe(url());
      expect(Number(searchParams.get('focus.lon'))).toBeCloseTo(-70.0355, 3);
    }
    expect(complaints()).toEqual([]);
  });

  it('suggests from the third letter, with the mark and the kind of each place', async () => {
    const page = await shared(AT_THE_MIDDLE);
    await type(page, 'al');
    await page.waitForTimeout(400);
    expect(await rows(page).count()).toBe(0);
    await page.keyboard.type('d');
    await rows(page).first().waitFor();
    expect(await rows(page).allInnerTexts()).toContainEqual(expect.stringMatching(/Alder St.*\n.*street/));
    expect(await rows(page).first().locator('svg').count()).toBe(1);
  });

  it('takes the best for Enter, goes there, picks it, and the URL keeps it over a reload', async () => {
    const page = await shared(AT_THE_MIDDLE);
    await enter(page, '220 2nd avenue');
    await title(page, /220 2 Ave/i).waitFor();
    const [lon, lat] = placeIn(page)!.split(',').map(Number) as [number, number];
    expect(lon).toBeCloseTo(-70.0379, 4);
    expect(lat).toBeCloseTo(43.601, 4);
    const address = page.url();
    await page.reload();
    await title(page, /220 2 Ave/i).waitFor();
    expect(placeIn(page)).toBe(new URL(address).searchParams.get('place'));
  });

  it('finds a crossing, and a pole by the number on it, which is then what is reported', async () => {
    const page = await shared(AT_THE_MIDDLE);
    await enter(page, 'cedar & 2 ave');
    await expect.poll(() => placeIn(page)).toBe('-70.037,43.6011');
    await enter(page, 'P-133');
    await title(page, /Street lights: P-133/).waitFor();
    expect(new URL(page.url()).searchParams.get('asset')).toBe('street_light/P-133');
  });

  it('lists what several places have the name, says what tells them apart, and asks which', async () => {
    const page = await shared(AT_THE_MIDDLE);
    const before = placeIn(page);
    await enter(page, '12 mill road');
    await page.getByText('Several places are called that. Which one?').first().waitFor();
    const texts = await rows(page).allInnerTexts();
    expect(texts.join('\n')).toMatch(/Eastport/);
    expect(texts.join('\n')).toMatch(/Westport/);
    expect(placeIn(page)).toBe(before);
    await rows(page).filter({ hasText: 'Westport' }).click();
    await expect.poll(() => placeIn(page)).toBe('-70.0403,43.6073');
  });

  it('says what it read otherwise than it was typed', async () => {
    const page = await shared(AT_THE_MIDDLE);
    await enter(page, 'dogwod street');
    await page.locator('.found-note').getByText('“dogwood” for “dogwod”').waitFor();
    expect(await page.locator(FIELD).inputValue()).toBe('Dogwood Street');
    // Where it stays: on a phone the list is closed by now.
    await page.locator('#panel').getByText('Found by reading “dogwood” for “dogwod”').waitFor();
    // Its middle lies on a crossing, and is named for what was searched.
    expect(await page.locator('#panel .place-head h2').innerText()).toBe('Dogwood Street');
  });

  it('says of nothing found what was looked for', async () => {
    const page = await shared(AT_THE_MIDDLE);
    await enter(page, 'qqxzzv 77');
    await page.locator('.found-note').getByText('Nothing in Alder Point is called “qqxzzv 77”').waitFor();
    expect(complaints()).toEqual([]);
  });

  it('is used by keyboard alone, as a combobox is', async () => {
    const page = await shared(AT_THE_MIDDLE);
    const before = placeIn(page);
    await page.locator('.skip').focus();
    await press(page, 'Tab', () => focusIs(page, FIELD), 10);
    await page.keyboard.type('avenue');
    await rows(page).filter({ hasText: 'Avenue' }).nth(1).waitFor();
    const field = page.locator(FIELD);
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const active = (await field.getAttribute('aria-activedescendant'))!;
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    const name = await page.locator('[role=option][aria-selected=true] .row-text > span').first().innerText();
    await page.keyboard.press('Enter');
    await expect.poll(() => field.inputValue()).toBe(name);
    await expect.poll(() => placeIn(page)).not.toBe(before);
    expect(await focusIs(page, FIELD)).toBe(true);
  });

  it('picks the same place again after something else was picked', async () => {
    const page = await shared(AT_THE_MIDDLE);
    await enter(page, 'P-133');
    await title(page, /P-133/).waitFor();
    const first = placeIn(page);
    await enter(page, 'P-111');
    await title(page, /P-111/).waitFor();
    await page.locator('.maplibregl-ctrl-geocoder--button').click();
    expect(await page.locator(FIELD).inputValue()).toBe('');
    await enter(page, 'P-133');
    await title(page, /P-133/).waitFor();
    expect(placeIn(page)).toBe(first);
  });

  it('shows no answer that was overtaken, and takes text that no key typed', async () => {
    const page = await shared(AT_THE_MIDDLE);
    await page.route('**/v1/autocomplete?text=Alder*', async (route) => {
      await new Promise((done) => setTimeout(done, 1_500));
      await route.continue().catch(() => undefined);
    });
    await page.locator(FIELD).fill('Alder');
    await page.waitForTimeout(400);
    await page.locator(FIELD).fill('Birch');
    await rows(page).first().waitFor();
    await page.waitForTimeout(1_500);
    expect((await rows(page).allInnerTexts()).join()).not.toContain('Alder');
    await page.unroute('**/v1/autocomplete?text=Alder*');
    expect(complaints()).toEqual([]);
  });

  it('says in words that the server is away, and finds again when it is back', async () => {
    const page = await shared(AT_THE_MIDDLE);
    await page.route('**/v1/autocomplete*', (route) => route.abort());
    await type(page, 'cedar');
    await page.locator('.found-note').getByText('The server did not answer').waitFor();
    await page.unroute('**/v1/autocomplete*');
    await page.keyboard.type(' st');
    await rows(page).first().waitFor();
  });

  it('answers the control as it comes, with its own list and nothing between them', async () => {
    const page = await blank();
    const control = await readFile(
      require.resolve('@maplibre/maplibre-gl-geocoder/dist/maplibre-gl-geocoder.js'),
      'utf8',
    );
    await page.route('**/stock.html', (route) => route.fulfill({ contentType: 'text/html', body: STOCK_PAGE }));
    await page.route('**/stock.js', (route) => route.fulfill({ contentType: 'text/javascript', body: control }));
    await page.goto(`${url()}/stock.html`);
    await page.locator('input').fill('cedar & 2 ave');
    await page.locator('input').press('Enter');
    await page.locator('.suggestions li').first().click();
    await expect.poll(() => page.title()).toBe('-70.037,43.6011');
    await page.locator('input').fill('43.6001, -70.0397');
    await page.locator('input').press('Enter');
    await page.locator('.suggestions li').getByText('111 1 Avenue').first().waitFor();
    expect(complaints()).toEqual([]);
  });

  it('axe finds nothing on the open list, light and dark, and a phone shows it whole', async () => {
    const page = await shared(AT_THE_MIDDLE);
    await enter(page, '12 mill road');
    await rows(page).first().waitFor();
    await expectAccessible(page);
    // As axe has left it.
    const box = (await page.locator('.found').first().boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(PHONE.width);
    expect(complaints()).toEqual([]);
  });
});
