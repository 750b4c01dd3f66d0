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
 * The small city with a rule that nothing reaches, one that begins in seven years, an answer that is an emergency, and a past from which
 * a rule is proposed.
 */
async function writeCityToCheck(folder: string): Promise<string> {
  const configFile = await writeSmallCity(folder);
  const yaml = await readFile(configFile, 'utf8');
  const danger =
    '      - { code: wires, text: Does it touch wires?, choices: [{ value: "yes", label: It touches wires, emergency: Keep 10 m away }, { value: "no", label: It does not }] }\n';
  await writeFile(
    configFile,
    yaml
      .replace('layers:\n', `${danger}  - { code: sticker, name: Sticker }\nlayers:\n`)
      .replace('rules: rules.yaml\n', `${PAST}rules: rules.yaml\n`)
      .replace('agency: parks }\nassets:', 'agency: parks, validUntil: { value: 2033-06-01 } }\nassets:'),
  );
  await writeFile(join(folder, 'past.csv'), pastStickers());
  await appendFile(join(folder, 'rules.yaml'), MORE_RULES);
  return configFile;
}

const MORE_RULES = `- id: stickers
  title: Stickers are for Public Works
  service: sticker
  owner: { agency: public-works }
- id: lights-again
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

const PAST = `requests:
  - { dataset: past, file: past.csv, geometry: { lon: lon, lat: lat }, id: id, service: sticker, reportedAt: at,
      closedAt: closed, agency: { from: by }, stage: stage }
`;

/** Every third sticker is at a street light and ended with Parks, against the rules; the others are 40 m off. */
function pastStickers(): string {
  const rows = Array.from({ length: 180 }, (_, i) => {
    const isAtLight = i % 3 === 0;
    const [column, row] = [(i % 42) % 6, Math.floor((i % 42) / 6)];
    const lon = -70.04 + column * 0.0015 + 0.00006;
    const lat = 43.6 + row * 0.0011 + 0.00005 + (isAtLight ? 3 : 40) / 111_000;
    const day = new Date(Date.UTC(2025, 0, 1 + i)).toISOString();
    return `${i},${lon.toFixed(7)},${lat.toFixed(7)},${day},${day},${isAtLight ? 'parks' : 'public-works'},completed`;
  });
  return `id,lon,lat,at,closed,by,stage\n${rows.join('\n')}\n`;
}

describe.skipIf(missingBrowser)(`owners, checks and desks on the map${missingBrowser ?? ''}`, () => {
  const { open, shared, visit, url, complaints } = mapInBrowser(writeCityToCheck);
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
    const page = await visit('panel=check');
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
    const page = await visit('panel=owners&service=pothole');
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
    const page = await visit(`panel=owners&service=tree&place=${IN_A_BLOCK}&answer.wires=no&answer.blocks_road=no`);
    await page.getByRole('button', { name: /^The next change: Jan 1, 2033/ }).click();
    await page.getByText("From 2033 on all trees are Parks'").waitFor();
    expect(page.url()).toContain('as-of=2033-01-01');
    await page.getByRole('link', { name: 'Report' }).click();
    await page.getByRole('heading', { name: 'Whose it is on Jan 1, 2033' }).waitFor();
    await page.getByText('Go back to today to report').waitFor();
    await page.getByRole('button', { name: 'Back to today' }).click();
    await page.getByRole('heading', { name: 'Whose it is', exact: true }).waitFor();
  });

  it('draws the boundaries of the day, and loads nothing again that is the same on any day', async () => {
    const page = await visit('panel=owners&service=tree&as-of=2033-01-01&show=jurisdiction.park');
    await drawn(page);
    const tiles: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/v1/tiles/')) tiles.push(request.url());
    });
    await page.getByRole('button', { name: /^The next change: Jun 1, 2033/ }).click();
    await expect.poll(() => tiles.length, SLOWLY).toBeGreaterThan(0);
    await drawn(page);
    for (const tile of tiles) expect(tile).toContain('?at=2033-06-01T04:00:00Z&only=dated');
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

  it('accepts a proposed rule or dismisses it with a reason, and both are taken back under the decisions', async () => {
    const page = await visit('panel=check&check=proposals');
    const decide = async (button: string, said: RegExp, decision: string): Promise<void> => {
      await page.locator('.card-main').first().click({ timeout: 30_000 });
      await page.getByLabel(/^Reason/).fill('seen on the street');
      await page.getByRole('button', { name: button }).click();
      await page.locator('.statement', { hasText: said }).waitFor();
      await page.getByText('No rule is proposed').waitFor({ timeout: 30_000 });
      await page.getByRole('link', { name: 'Take it back under Decisions' }).click();
      const entry = page.locator('.history > li', { hasText: decision }).first();
      await entry.getByText('seen on the street').waitFor();
      await entry.getByRole('button', { name: 'Take it back' }).click();
      await entry.getByText('taken back since').waitFor();
      await page.getByRole('link', { name: 'Proposed rules' }).click();
    };
    await decide('Accept the rule', /stands in the rule file now/, 'Rule accepted');
    await page.locator('.card-main').first().click({ timeout: 30_000 });
    expect(await page.locator('.effects').innerText()).toMatch(/Found in \d+/);
    await expectAccessible(page);
    await page.locator('.card-main').first().click();
    await decide('Dismiss it', /is dismissed/, 'Rule dismissed');
    await page.locator('.card-main').first().waitFor({ timeout: 30_000 });
    await page.getByRole('link', { name: 'What callers mean' }).click();
    const learned = (await (await fetch(`${url()}/v1/route/experience`)).json()) as {
      learnedFrom: { requests: number } | null;
      services: object[];
    };
    const said =
      learned.learnedFrom === null
        ? 'Nothing was learned'
        : `Learned from ${learned.learnedFrom.requests} past requests`;
    await page.locator('#panel > p', { hasText: said }).waitFor();
    expect(await page.locator('.meant-list > li').count()).toBe(learned.services.length);
    expect(complaints()).toEqual([]);
  });

  const HOLE = { lon: -70.0346, lat: 43.60165 };

  it('says before sending that a problem is known and why it may be the same, and adds who reports', async () => {
    await report({ service: 'pothole', place: HOLE, description: 'never to be shown to others' });
    const page = await open(`at=${HOLE.lon},${HOLE.lat},17&place=${HOLE.lon + 0.00002},${HOLE.lat}&service=pothole`);
    await page.getByText(/^Already known since/).waitFor();
    await page.getByText('Why it may be the same').click();
    await page.locator('.duplicates .because', { hasText: 'the same service' }).waitFor();
    expect(await page.locator('#panel').innerText()).not.toContain('never to be shown');
    await page.getByRole('button', { name: 'Add me to it' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Add me to what is known' }).click();
    await page.getByRole('link', { name: 'Reports (2)' }).click();
    await page.getByText('2 people reported this').waitFor();
    await expect.poll(() => count(page, 'members'), SLOWLY).toBe(2);
    await expect.poll(() => count(page, 'counts'), SLOWLY).toBe(1);
    expect(complaints()).toEqual([]);
  });

  it('lists what several reported, says why each belongs, takes one out, takes that back, and joins them by hand', async () => {
    const page = await open(`at=${HOLE.lon},${HOLE.lat},17&panel=requests&list=incidents`);
    await page.locator('.rows .count', { hasText: '2' }).click();
    await page.getByText('2 people reported this').waitFor();
    await page.getByText('Why it belongs').click();
    await page.locator('.members .evidence li', { hasText: 'Distance' }).waitFor();
    const takeOut = async (): Promise<void> => {
      await page.locator('.members input').nth(1).check();
      await page.locator('.change input[name=reason]').fill('two holes');
      await page.getByRole('button', { name: 'Take it out: another problem' }).click();
      await page.locator('.history', { hasText: 'two holes' }).waitFor();
    };
    await takeOut();
    await page.getByText('1 person reported this').waitFor();
    await page.getByRole('button', { name: 'Take back: the last taking out' }).click();
    await page.getByText('2 people reported this').waitFor();
    await takeOut();
    await page.getByRole('button', { name: 'Join with another' }).click();
    // Its dot, and its place in the list, are the same choice.
    await page.getByLabel('What it may be one with').getByRole('button').first().click();
    expect(page.url()).toMatch(/join=[0-9a-f-]{36}/);
    await page.getByText('2 reports of one problem').waitFor();
    await page.locator('.join-chosen input[name=reason]').fill('one hole after all');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Join them' }).click();
    await page.getByText('2 people reported this').waitFor();
    expect(complaints()).toEqual([]);
  });

  it('lists what was closed and is not fixed', async () => {
    const place = { lon: -70.0331, lat: 43.60165 };
    const id = await report({ service: 'pothole', place });
    const body = JSON.stringify({ status: 'closed', outcome: 'completed' });
    const headers = { 'Content-Type': 'application/json' };
    expect((await fetch(`${url()}/v1/requests/${id}`, { method: 'PATCH', headers, body })).status).toBe(200);
    await report({ service: 'pothole', place });
    const page = await open('panel=requests&list=not-fixed');
    await page.getByText('1 problem closed, reported again, and open').waitFor();
    await expect.poll(() => count(page, 'requests'), SLOWLY).toBe(1);
    await page.locator('.rows a').click();
    await page.getByText('It was closed and is not fixed').waitFor();
  });

  it('tries settings of duplicates on the past before they are saved, and takes them back', async () => {
    const page = await visit('panel=check&check=duplicates&service=sticker');
    const save = page.getByRole('button', { name: 'Save for everybody' });
    await page.locator('input[name=suggestThreshold]').fill('120');
    await page.getByText('Ask from, percent: from 0 to 100').waitFor();
    await page.locator('input[name=suggestThreshold]').fill('0');
    await page.locator('input[name=radiusMeters]').fill('900');
    expect(await save.count()).toBe(0);
    await page.getByRole('button', { name: 'Try it on past reports' }).click();
    await page.getByText('Tried on 180 past reports').waitFor();
    await page.locator('.effects .differs').first().waitFor();
    await page.locator('.change input[name=reason]').fill('too few are asked');
    await expectAccessible(page);
    await save.click();
    await page.getByText('(set by hand)').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Take the change back' }).click();
    await expect.poll(() => page.locator('input[name=radiusMeters]').inputValue(), SLOWLY).toBe('');
    expect(complaints()).toEqual([]);
  });
});
