import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCityFile } from './city-file.ts';

const HEAD = 'city: { id: calder, name: Calder, timeZone: America/New_York }\n';

describe('a city file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'city-file-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const write = async (files: Readonly<Record<string, string>>): Promise<string> => {
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
    return path.join(folder, 'city.yaml');
  };
  const problemsOf = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const outcome = await readCityFile(await write(files));
    if (outcome.kind === 'valid') return [];
    return outcome.problems.map(
      ({ file, line, column, message }) => `${path.basename(file)}:${line}:${column}: ${message}`,
    );
  };

  it('takes region from the id, metric units and its own folder for sources where it says nothing', async () => {
    const outcome = await readCityFile(await write({ 'city.yaml': HEAD }));
    expect(outcome).toMatchObject({
      kind: 'valid',
      cityFile: { city: { region: 'calder', units: 'metric' }, sourceFolder: folder, rules: [], rulesFile: null },
    });
  });

  it('takes a plane for the coordinates that people here write, and says what is none', async () => {
    const head = (coordinates: string) => HEAD.replace(' }', `, coordinates: "${coordinates}" }`);
    expect(await readCityFile(await write({ 'city.yaml': head('EPSG:2262') }))).toMatchObject({
      cityFile: { city: { coordinates: 'EPSG:2262' } },
    });
    expect(await problemsOf({ 'city.yaml': head('EPSG:4326') })).toEqual([
      expect.stringMatching(/^city\.yaml:1:\d+: city\.coordinates: must be a projected CRS such as EPSG:2262/),
    ]);
    expect(await problemsOf({ 'city.yaml': head('mars') })).toEqual([
      expect.stringMatching(/^city\.yaml:1:\d+: city\.coordinates: unknown CRS 'mars': accepted are EPSG codes/),
    ]);
  });

  it('reads choices given as bare text and numbers as text', async () => {
    const text = `${HEAD}services:\n  - code: leak\n    name: Leak\n    questions:\n      - { code: size, text: "How big?", choices: [1, big] }\n`;
    const outcome = await readCityFile(await write({ 'city.yaml': text }));
    expect(outcome).toMatchObject({
      cityFile: {
        services: [{ questions: [{ required: false, choices: [{ value: '1', label: '1' }, { value: 'big' }] }] }],
      },
    });
  });

  it('names an unknown key with its place and what is allowed there', async () => {
    expect(await problemsOf({ 'city.yaml': `${HEAD}agencies:\n  - { id: dpw, name: Works, fone: "1" }\n` })).toEqual([
      'city.yaml:3:29: unknown key "fone"; allowed here: id, name, phone, url',
    ]);
  });

  it('names what is missing, of another type or no time zone', async () => {
    const text = 'city: { id: calder, timeZone: Mars }\nagencies: dpw\n';
    expect(await problemsOf({ 'city.yaml': text })).toEqual([
      expect.stringMatching(/^city\.yaml:1:\d+: city\.name: is missing$/),
      'city.yaml:1:31: city.timeZone: must be an IANA time zone such as America/New_York',
      'city.yaml:2:11: agencies: must be a list',
    ]);
  });

  it('explains a mapping that fits none of its forms by the form that was meant', async () => {
    const layer = '{ layer: ward, title: Wards, file: w.csv, id: ID, name: { from: NAME, mapp: {} } }';
    expect(await problemsOf({ 'city.yaml': `${HEAD}layers:\n  - ${layer}\n` })).toEqual([
      expect.stringMatching(/^city\.yaml:3:\d+: unknown key "mapp"; allowed here: from, map, default, blank, format/),
    ]);
    expect(
      await problemsOf({ 'city.yaml': `${HEAD}layers:\n  - ${layer.replace(/\{ from.*?\} \}/, '[NAME]')}\n` }),
    ).toEqual([expect.stringMatching(/^city\.yaml:3:\d+: layers\[1\]\.name must be text or a mapping$/)]);
  });

  it('names agencies, services, classes and statuses that nothing defines, where they stand', async () => {
    const text = `${HEAD}agencies: [{ id: dpw, name: Works }]
assets:
  - class: road
    title: Roads
    file: r.csv
    id: ID
    owner: { from: OWN, map: { CITY: dpw, STATE: dot } }
inspections:
  - { dataset: old, class: raod, file: i.csv, id: ID, asset: ROAD }
requests:
  - { dataset: holes, file: p.csv, id: ID, service: pothole, reportedAt: AT, status: { from: S, map: { x: done } } }
`;
    expect(await problemsOf({ 'city.yaml': text })).toEqual([
      'city.yaml:8:50: unknown agency "dot"; defined are dpw',
      'city.yaml:10:28: unknown asset class "raod"; defined are road',
      'city.yaml:12:53: unknown service "pothole"; none is defined',
      'city.yaml:12:107: unknown status "done"; defined are open, closed',
    ]);
  });

  it('wants dataset names, agencies and titles to be unambiguous', async () => {
    const text = `${HEAD}agencies: [{ id: dpw, name: Works }, { id: dpw, name: Other }]
layers:
  - { layer: ward, title: Wards, file: a.csv, id: ID, name: N }
  - { layer: ward, title: Others, file: b.csv, id: ID, name: N }
  - { layer: beat, file: b.csv, id: ID, name: N }
`;
    expect(await problemsOf({ 'city.yaml': text })).toEqual([
      'city.yaml:2:44: agency "dpw" is defined twice',
      'city.yaml:5:14: dataset "ward" is defined twice; give one of them a "dataset:" of its own',
      'city.yaml:5:27: "ward" already has the title "Wards"',
      'city.yaml:6:5: "beat" has no title',
    ]);
  });

  it('passes on what is wrong with the rules, by line and column of the rule file', async () => {
    const rules = '- id: r\n  title: T\n  service: leak\n  owner: { agency: watr }\n';
    const text = `${HEAD}agencies: [{ id: water, name: Water }]\nservices: [{ code: leak, name: Leak }]\nrules: rules.yaml\n`;
    expect(await problemsOf({ 'city.yaml': text, 'rules.yaml': rules })).toEqual([
      expect.stringMatching(/^rules\.yaml:4:20: .*watr/),
    ]);
  });

  it('says which file is not there', async () => {
    expect(await problemsOf({ 'city.yaml': `${HEAD}rules: none.yaml\n` })).toEqual([
      expect.stringMatching(/^city\.yaml:2:8: there is no rule file .*none\.yaml$/),
    ]);
    const outcome = await readCityFile(path.join(folder, 'absent.yaml'));
    expect(outcome).toMatchObject({ problems: [{ line: 1, column: 1, message: 'there is no such file' }] });
  });

  it('knows the attributes of a class only where its datasets list them', async () => {
    const assets = (attributes: string): string =>
      `${HEAD}agencies: [{ id: dpw, name: Works }]\nservices: [{ code: leak, name: Leak }]\nassets: [{ class: road, title: R, file: r.csv, id: ID, attributes: ${attributes} }]\nrules: rules.yaml\n`;
    const rules =
      '- id: r\n  title: T\n  service: leak\n  when: { nearest: { class: road, withinMeters: 9, where: { WIDTH: "3" } } }\n  owner: { agency: dpw }\n';
    expect(await problemsOf({ 'city.yaml': assets('all'), 'rules.yaml': rules })).toEqual([]);
    expect(await problemsOf({ 'city.yaml': assets('[WIDTH]'), 'rules.yaml': rules })).toEqual([]);
    expect(await problemsOf({ 'city.yaml': assets('[OTHER]'), 'rules.yaml': rules })).toHaveLength(1);
  });

  it('keeps what it says of a whole class, and checks that the breaks and attributes of a main are there', async () => {
    const text = (main: string, attributes: string): string =>
      `${HEAD}assets: [{ class: pipe, title: Pipes, file: p.csv, id: ID, attributes: ${attributes}, main: ${main} }]
inspections: [{ dataset: breaks, class: pipe, file: b.csv, id: NO, asset: PIPE, inspectedAt: AT }]
`;
    const sound = '{ installed: YEAR, breaks: breaks }';
    expect(await readCityFile(await write({ 'city.yaml': text(sound, 'all') }))).toMatchObject({
      cityFile: { assetClasses: [{ id: 'pipe', attributes: { main: { installed: 'YEAR', breaks: 'breaks' } } }] },
    });
    expect(await problemsOf({ 'city.yaml': text(sound, '[YEAR]') })).toEqual([]);
    expect(await problemsOf({ 'city.yaml': text('{ installed: LAID, breaks: brakes }', '[YEAR]') })).toEqual([
      'city.yaml:2:99: "LAID" is no attribute of this dataset; its attributes: YEAR',
      'city.yaml:2:113: unknown dataset of inspections "brakes"; there are: breaks',
    ]);
    expect(await problemsOf({ 'city.yaml': text(sound, 'all').replace(', inspectedAt: AT', '') })).toEqual([
      expect.stringMatching(/"breaks" has no inspectedAt, which is the date of a break$/),
    ]);
  });

  it('keeps how a layer and a class are drawn, said once or always the same, and lists what there is', async () => {
    const text = (first: string, second: string): string =>
      `${HEAD}layers: [{ layer: sea, title: Sea, file: s.geojson, id: ID, name: N, draw: water }]
assets:
  - { class: lane, dataset: a, title: Lanes, file: a.csv, id: ID, draw: ${first} }
  - { class: lane, dataset: b, file: b.csv, id: ID, draw: ${second} }
`;
    expect(await readCityFile(await write({ 'city.yaml': text('street', 'street') }))).toMatchObject({
      cityFile: {
        layers: [{ id: 'sea', attributes: { draw: 'water' } }],
        assetClasses: [{ id: 'lane', attributes: { draw: 'street' } }],
      },
    });
    expect(await problemsOf({ 'city.yaml': text('street', 'rail') })).toEqual([
      expect.stringMatching(/^city.yaml:\d+:\d+: "lane" is already drawn as street$/),
    ]);
    expect(await problemsOf({ 'city.yaml': text('road', 'road') })).toEqual([
      expect.stringMatching(/draw: must be land or water .* or none$/),
      expect.stringMatching(/draw: must be land or water .* or none$/),
    ]);
  });

  it('checks that the attributes of a street and of an address are there', async () => {
    const text = (extra: string): string =>
      `${HEAD}assets: [{ class: road, title: Roads, file: r.csv, id: ID, attributes: [NAME, TYPE, FROM, TO], ${extra} }]\n`;
    const sound = 'street: { name: [NAME, TYPE], alternates: [NAME], left: { from: FROM, to: TO } }';
    expect(await readCityFile(await write({ 'city.yaml': text(sound) }))).toMatchObject({
      cityFile: {
        assetClasses: [
          {
            attributes: {
              street: { name: ['NAME', 'TYPE'], alternates: [['NAME']], left: { from: 'FROM', to: 'TO' } },
            },
          },
        ],
      },
    });
    expect(
      await problemsOf({ 'city.yaml': text('street: { name: [NAME, KIND], left: { from: FROM, to: TILL } }') }),
    ).toEqual([
      'city.yaml:2:119: "KIND" is no attribute of this dataset; its attributes: NAME, TYPE, FROM, TO',
      'city.yaml:2:150: "TILL" is no attribute of this dataset; its attributes: NAME, TYPE, FROM, TO',
    ]);
    expect(await problemsOf({ 'city.yaml': text('address: { number: NO, street: NAME }') })).toEqual([
      expect.stringMatching(/^city\.yaml:2:\d+: "NO" is no attribute of this dataset/),
    ]);
    expect(await problemsOf({ 'city.yaml': text('address: { street: NAME }') })).toEqual([
      expect.stringMatching(/number: is missing$/),
    ]);
  });
});
