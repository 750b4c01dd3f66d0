import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { writeSmallCity } from '../fixtures/small-city.ts';
import { drawn, expectAccessible, mapInBrowser, missingBrowser, SLOWLY } from './testing-browser.ts';

// On the state highway, where only a tree across the road is the state's, and in the middle of a block.
const ON_THE_HIGHWAY = 'place=-70.0361,43.6033&accuracy=20&service=tree';
const IN_A_BLOCK = '-70.03622,43.60275';

/**
 * The small city with a rule that nothing reaches, one that begins in seven years, and an answer that is an emergency.
 */
async function writeCityToCheck(folder: string): Promise<string> {
  const configFile = await writeSmallCity(folder);
  const yaml = await readFile(configFile, 'utf8');
  const danger =
    '      - { code: wires, text: Does it touch wires?, choices: [{ value: "yes", label: It touches wires, emergency: Keep 10 m away }, { value: "no", label: It does not }] }\n';
  await writeFile(configFile, yaml.replace('layers:\n', `${danger}layers:\n`));
  await appendFile(join(folder, 'rules.yaml'), MORE_RULES);
  return configFile;
}

const MORE_RULES = `- id: lights-again
  title: A light that no rule is left for
  service: street_light_out
  when: { nearest: { class: street_light, withinMeters: 50 } }
  owner: { agency: parks }
- id: trees-from-2033
  title: From 2033 on all trees are Parks'
  service: tree
  validFrom: 2033-01-01
  when: { inside: city }
  owner: { agency: parks }
`;

describe.skipIf(missingBrowser)(`owners, checks and desks on the map${missingBrowser ?? ''}`, () => {
  const { open, shared, url, complaints } = mapInBrowser(writeCityToCheck);
  const count = async (page: Page, what: string): Promise<number> =>
    Number(await page.locator('.map').getAttribute(`data-${what}-drawn`));
  const report = async (body: object): Promise<string> => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(`${url()}/v1/requests`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { id: string }).id;
  };

  it('asks the one question that matters, and says how likely each owner is until it is answered', async () => {
    const page = await shared(ON_THE_HIGHWAY);
    await page.getByText('The one question that settles most here').waitFor();
    const shares = await page.locator('.chances .chance-share').allInnerTexts();
    expect(shares.length).toBeGreaterThan(1);
    await page.locator('.question').first().getByRole('radio').first().check();
    await expect.poll(() => page.locator('.why-asked').count(), SLOWLY).toBe(0);
    expect(new URL(page.url()).search).toMatch(/answer\./);
  });

  it('says "call now" instead of taking a report, with the number', async () => {
    const page = await shared(ON_THE_HIGHWAY);
    const more = page.locator('.more-questions summary');
    if (await more.isVisible()) await more.click();
    await page.getByLabel('It touches wires').check();
    await page.getByRole('alert').getByText('Keep 10 m away').waitFor();
    expect(await page.locator('.emergency a[href^="tel:"]').count()).toBe(1);
    await page.getByRole('button', { name: 'I have called; keep a record' }).waitFor();
    await expectAccessible(page);
  });

  it('marks findings at their place, and a tap on one tells it and asks it there', async () => {
    const page = await open('panel=check');
    const rows = page.locator('.rows button', { hasText: 'hadow' });
    await rows.first().waitFor();
    await expect.poll(() => count(page, 'findings'), SLOWLY).toBeGreaterThan(0);
    await rows.first().click();
    await page.getByLabel('The chosen finding').getByText('lights-again').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: /^Ask whose/ }).click();
    await page.locator('.owner-name').waitFor();
    expect(await page.locator('.answer').innerText()).toContain("rule 'The city keeps the street lights'");
  });

  it('colors the city by owner with a legend, hatches where there are several, and a line stands out', async () => {
    const page = await open('panel=owners&service=pothole');
    await page.locator('.owner-legend').waitFor({ timeout: 30_000 });
    const lines = await page.locator('.owner-legend .switch-name').allInnerTexts();
    expect(lines).toContain('State Department of Transportation');
    await expect.poll(() => count(page, 'areas'), SLOWLY).toBeGreaterThan(2);
    await page.locator('.owner-legend button', { hasText: 'State Department' }).click();
    expect(page.url()).toContain('owner=state-dot');
    await drawn(page);
    await expectAccessible(page);
    expect(complaints()).toEqual([]);
  });

  it('steps to the next day of change, tells it, and answers as of that day', async () => {
    const page = await open(`panel=owners&service=tree&place=${IN_A_BLOCK}&answer.wires=no&answer.blocks_road=no`);
    await page.getByRole('button', { name: /^The next change: Jan 1, 2033/ }).click();
    await page.getByText("From 2033 on all trees are Parks'").waitFor();
    expect(page.url()).toContain('as-of=2033-01-01');
    await page.getByRole('link', { name: 'Report' }).click();
    await page.getByRole('heading', { name: 'Whose it is on Jan 1, 2033' }).waitFor();
    await page.getByText('Go back to today to report').waitFor();
    await page.getByRole('button', { name: 'Back to today' }).click();
    await page.getByRole('heading', { name: 'Whose it is', exact: true }).waitFor();
  });

  it('hands a request over, declines it, takes that back, and shows who had it', async () => {
    const id = await report({ service: 'pothole', place: { lon: -70.0361, lat: 43.6022 } });
    const page = await open(`panel=requests&request=${id}`);
    await page.getByText('Hand over', { exact: true }).click();
    await page.locator('select[name=to]').selectOption('parks');
    await page.fill('input[name=reason]', 'it is on their path');
    await page.getByRole('button', { name: 'Hand it over' }).click();
    await page.locator('.chain li', { hasText: 'it is on their path' }).waitFor();
    expect(await page.locator('.owner .owner-name').first().innerText()).toBe('Alder Point Parks');
    await page.getByRole('button', { name: 'Take the last decision back' }).click();
    await expect
      .poll(() => page.locator('.owner .owner-name').first().innerText(), SLOWLY)
      .toBe('Alder Point Public Works');
    await page.getByText('Something else', { exact: true }).click();
    await page.locator('select[name=service]').selectOption('street_light_out');
    await page.fill('input[name=reason]', 'a pole lies there');
    await page.getByRole('button', { name: 'It is something else' }).click();
    await page.getByText('Reported as Pothole; found to be Street light out').waitFor();
    await expectAccessible(page);
    expect(complaints()).toEqual([]);
  });
});
