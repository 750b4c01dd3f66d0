import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SuggestFolder } from '../suggest/suggest-testing.ts';
import { outcomeOf, questionOf, readCases } from './cases.ts';
import { loadCityToAsk } from './locate-cases/load-locator.ts';
import { cityFileOf, cityFromFiles, routerOf } from './testing.ts';

const page = readFileSync(path.join(import.meta.dirname, 'README.md'), 'utf8');

/** The files that the page writes, by name. */
const files = Object.fromEntries(
  [...page.matchAll(/^cat > files\/millbrook\/(\S+) <<'END'\n(.*?)^END$/gms)].map(([, name, text]) => [name!, text!]),
);

/** The YAML block of the page that begins so. */
const yamlBlock = (start: string): string => {
  const found = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)]
    .map(([, text]) => text!)
    .find((text) => text.startsWith(start));
  if (found === undefined) throw new Error(`the page has no YAML block that begins with ${start}`);
  return found;
};

describe('the ten minutes of the newcomer', () => {
  const folder = new SuggestFolder();
  let yaml = '';
  let rules = '';

  beforeAll(async () => {
    const names = Object.keys(files).sort();
    const suggested = await folder.suggest(Object.fromEntries(names.map((name) => [name, files[name]!])), 'millbrook');
    ({ yaml, rules } = suggested);
    for (const { entry, check } of suggested.checked) {
      expect(page).toMatch(
        new RegExp(`^${entry.profile.file} +${entry.section} ${entry.name} +${check.rows} +${check.usable}$`, 'm'),
      );
    }
  });
  afterAll(() => folder.remove());

  it('begin with four files of which the guess is as the page shows it', () => {
    expect(Object.keys(files)).toHaveLength(4);
    expect(yaml).toContain(yamlBlock('  # street_lights.csv'));
    expect(yaml).not.toMatch(/Pat Roe|555-010-01/);
  });

  it('lead to places as the page shows them', async () => {
    const { locator } = await loadCityToAsk(path.join(folder.folder, 'city.yaml'), folder.folder);
    const shown = (text: string): string => {
      const { label, lonLat, accuracyMeters, matchType, score, because } = locator.locate(text)[0]!;
      const [lon, lat] = lonLat.map((degrees) => degrees.toFixed(6));
      const where = `  where    ${lon}, ${lat} (within ${accuracyMeters} m)`;
      return [label, where, `  match    ${matchType}, score ${score.toFixed(2)}`, because[0]].join('\n');
    };
    const printed = page.replace(/^ {2}changed .*\n/gm, '').replace(/^ {2}because {2}/gm, '');
    const asked = [...page.matchAll(/^npx bailiwick locate .*"(.*)"$/gm)].map(([, text]) => text!);
    expect(asked).toHaveLength(2);
    for (const text of asked) expect(printed).toContain(shown(text));
  });

  it('go on with the agencies and the rule of the page, which decide its case', async () => {
    const edited = yaml.replace(/^ {2}- \{ id: valley-electric.*\n/m, yamlBlock('  - { id: valley-electric'));
    const withRule = rules.replace(
      /^- id: pothole-owner/m,
      `${yamlBlock('- id: pothole-on-a-bridge')}\n- id: pothole-owner`,
    );
    const write = (name: string, text: string) => writeFileSync(path.join(folder.folder, name), text);
    write('city.yaml', edited);
    write('cases.yaml', yamlBlock('- id: hole-on-the-bridge'));
    const [theCase] = await readCases(path.join(folder.folder, 'cases.yaml'));
    const ask = async () => {
      const cityFile = await cityFileOf(path.join(folder.folder, 'city.yaml'));
      const router = routerOf(await cityFromFiles(cityFile, folder.folder));
      return outcomeOf(router.resolve(questionOf(theCase!, cityFile.city.timeZone)));
    };
    expect(await ask()).toEqual({ owner: 'millbrook-city', rule: 'pothole-owner', asset: 'S2' });
    write('rules.yaml', withRule);
    const { owner, rule, asset } = theCase!;
    expect(await ask()).toEqual({ owner, rule, asset });
  });
});
