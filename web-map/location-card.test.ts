import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { drawn, expectAccessible, focusIs, mapInBrowser, missingBrowser, press, SLOWLY } from './testing-browser.ts';
import { writeCityWithAddresses } from './testing-city.ts';

// The address that a water meter belongs to, and the corner of its block.
const HOUSE = 'at=-70.0397,43.6001,18&place=-70.0397,43.6001';
// Between two poles of 2 Avenue.
const BETWEEN_POLES = 'at=-70.03775,43.6011,17.5&place=-70.03769,43.6011&accuracy=40';
const WHICH_LIGHT = `${BETWEEN_POLES}&service=street_light_out`;
const REPORT = { service: 'pothole', place: { lon: -70.0397, lat: 43.6001 }, description: 'deep' };

describe.skipIf(missingBrowser)(`the location card in a browser${missingBrowser ?? ''}`, () => {
  const { open, shared, url, complaints } = mapInBrowser(writeCityWithAddresses);
  const section = (page: Page, title: string) =>
    page.locator('.card-section').filter({ has: page.locator('summary', { hasText: title }) });
  const unfold = (page: Page, title: string) => section(page, title).locator('summary').click();
  const meantDrawn = (page: Page) => page.locator('.map').getAttribute('data-meant-drawn');
  const assetIn = (page: Page): string | null => new URL(page.url()).searchParams.get('asset');

  it('says of a tap its address, side of the street, block and nearest crossing', async () => {
    const page = await open('at=-70.0376,43.60105,18');
    const box = (await page.locator('.map').boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.getByRole('heading', { name: /2 Avenue/ }).waitFor();
    const block = await page.locator('.block').innerText();
    expect(block).toMatch(/^South side of 2 Avenue, between Birch Street and Cedar Street/);
    expect(block).toMatch(/\d+ ft to 2 Avenue & Cedar Street/);
  });

  it('says who serves the place, what is installed there, and what belongs to its address', async () => {
    const page = await shared(HOUSE);
    await section(page, 'Installed here').getByText('P-100').waitFor();
    await section(page, 'Belongs to what is here').getByText('of 111').waitFor();
    await unfold(page, 'Who serves it');
    await page.locator('.served').getByText('Alder Point Public Works').waitFor();
    expect(await page.locator('.served').innerText()).toMatch(/Public Works.*\n.*Pothole/);
    await unfold(page, 'Jurisdictions');
    await page.getByRole('list', { name: 'Jurisdictions here' }).getByText('Alder Point').first().waitFor();
    await unfold(page, 'nearest of each kind');
    await section(page, 'nearest of each kind').getByText('Harbor Park').waitFor();
    expect(complaints()).toEqual([]);
  });

  it('goes from the address to its water meter, and from the meter to the same place', async () => {
    const page = await shared(HOUSE);
    await section(page, 'Belongs to what is here').getByRole('button', { name: /WM-1/ }).click();
    await page.getByRole('heading', { name: 'Water meters: WM-1' }).waitFor();
    await section(page, 'Installed here').getByText('P-100').waitFor();
    expect(assetIn(page)).toBe('water_meter/WM-1');
  });

  it('lists what is open, then what was closed, and opens it', async () => {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'card-1' };
    const saved = await fetch(`${url()}/v1/requests`, { method: 'POST', headers, body: JSON.stringify(REPORT) });
    const { id } = (await saved.json()) as { readonly id: string };
    const page = await open(HOUSE);
    await section(page, 'Open here now').locator(`a[href*="${id}"]`).click();
    await page.fill('input[name=reason]', 'patched with asphalt');
    await page.getByRole('button', { name: 'Close this request' }).click();
    await page.getByText('patched with asphalt').waitFor();
    await page.goto(`${url()}/?${HOUSE}`);
    await section(page, 'Open here now').getByText('Nothing that was reported here is open.').waitFor();
    await unfold(page, 'Reported here before');
    await section(page, 'Reported here before').locator(`a[href*="${id}"]`).waitFor();
  });

  it('says what was known before a day with the evidence, or that nothing was and what was searched', async () => {
    const page = await open(HOUSE);
    await unfold(page, 'What was known');
    const known = section(page, 'What was known');
    await known.locator('.history a').first().waitFor();
    expect(await known.locator('.history').innerText()).toMatch(/Pothole reported[\s\S]*Pothole closed/);
    await known.locator('input[type=date]').fill('2001-02-03');
    await known.getByText('Nothing was on record').waitFor();
    expect(await known.locator('.history').count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('known-as-of')).toBe('2001-02-03');
    await page.reload();
    await known.getByText('Nothing was on record').waitFor();
    expect(complaints()).toEqual([]);
  });

  it('asks which light is meant, with its numbers on the map, and takes the one that is clicked there', async () => {
    const page = await shared(WHICH_LIGHT);
    const rows = page.locator('.meant li');
    await rows.nth(1).waitFor();
    await expect.poll(() => meantDrawn(page), SLOWLY).toBe(String(await rows.count()));
    await drawn(page);
    // P-121, 35 m to the east of the place, stands at the next corner.
    const box = (await page.locator('.map').boundingBox())!;
    const pixelsPerDegree = (512 * 2 ** 17.5) / 360;
    const [lon, lat] = [-70.03694, 43.60115];
    const y = (lat - 43.6011) / Math.cos((43.6 * Math.PI) / 180);
    await page.mouse.click(
      box.x + box.width / 2 + (lon + 70.03775) * pixelsPerDegree,
      box.y + box.height / 2 - y * pixelsPerDegree,
    );
    await page.getByRole('heading', { name: /Street lights: P-121/ }).waitFor();
    expect(assetIn(page)).toBe('street_light/P-121');
    expect(new URL(page.url()).searchParams.get('service')).toBe('street_light_out');
    await expect.poll(() => meantDrawn(page), SLOWLY).toBe('0');
    expect(await rows.count()).toBe(0);
    await page.goBack();
    await rows.nth(1).waitFor();
    expect(complaints()).toEqual([]);
  });

  it('does the same by keyboard in the list, down to the report', async () => {
    const page = await shared(WHICH_LIGHT);
    await page.locator('.meant li').first().waitFor();
    await page.locator('#panel').focus();
    await press(page, 'Tab', () => focusIs(page, '.meant li:first-child button'));
    const name = /P-\d+/.exec(await page.locator('.meant li').first().innerText())![0];
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: new RegExp(name) }).waitFor();
    await page.locator('.owner-name').waitFor();
    await page.locator('#panel').focus();
    await press(page, 'Tab', () => focusIs(page, '.save button[type=submit]'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Street light out' }).waitFor();
    const id = new URL(page.url()).searchParams.get('request');
    const request = await (await fetch(`${url()}/v1/requests/${id}`)).json();
    expect(request.routing.asset).toMatchObject({ class: 'street_light', id: name });
  });

  it('axe finds nothing on the unfolded card and the question: light on a wide screen, dark on a phone', async () => {
    const page = await open(`${HOUSE}&service=street_light_out&known-as-of=2100-01-01`);
    await page.locator('.here > summary').click();
    await page.locator('.meant li').first().waitFor();
    await page.locator('.statement').waitFor();
    for (const title of ['Who serves it', 'Jurisdictions', 'nearest of each kind', 'Reported here before'])
      await unfold(page, title);
    await expectAccessible(page);
    expect(complaints()).toEqual([]);
  });
});
