import { expect, it } from 'vitest';
import type { ServiceCode } from '../../engine/ids.ts';
import { type PastRouting, readPastRouting } from '../requests/past-routing.ts';
import { CITY, countsOf, onEveryStore } from './import-testing.ts';

const MAPPED = CITY.replace(
  'services:\n  - { code: pothole, name: Pothole }',
  `services:
  - { code: pothole, name: Pothole, questions: [{ code: around, text: Around what? }, { code: deep, text: Deep? }] }`,
).replace(
  '    description: what\n',
  `    description: what
    firstAgency: { from: first, map: { P: dpw, D: dot }, blank: null }
    stage: { from: how_far, map: { new: received, looked: diagnosed, "": null }, default: completed }
    answers: { around: a.around, deep: { from: deep, map: { "1": "yes", "0": "no" } } }
`,
);
const HEADER = 'nr,lon,lat,at,closed,by,what,first,how_far,a.around,deep\n';
const ROWS = [
  '1,-76.191,43.001,4/12/2016 7:54,4/13/2016 9:00,DPW,one,D,done,valve,1\n',
  '2,-76.192,43.002,4/12/2016 7:55,,,two,,looked,,\n',
  '3,,,4/11/2016 7:54,,,three,P,,,0\n',
];

async function all(past: AsyncIterable<PastRouting>): Promise<readonly PastRouting[]> {
  const found: PastRouting[] = [];
  for await (const one of past) found.push(one);
  return found;
}

const long = 'x'.repeat(900);
const manyRows = (count: number): string =>
  HEADER +
  Array.from(
    { length: count },
    (_, n) => `${n},-76.191,43.001,4/${1 + (n % 30)}/2016 7:54,,,${long},P,new,valve,1\n`,
  ).join('');

onEveryStore('past requests with the road to their owner', (t) => {
  it('keeps answers, first agency and stage as the file says, and changes a row when only those change', async () => {
    t.city.write({ 'city.yaml': MAPPED, 'holes.csv': HEADER + ROWS.join('') });
    expect(countsOf(await t.city.import(t.store), 'holes')).toMatchObject({ new: 3 });
    const known = await all(readPastRouting(t.store));
    expect(known.map(({ text, firstAgency, stage, answers }) => [text, firstAgency, stage, answers])).toEqual([
      ['three', 'dpw', null, { deep: 'no' }],
      ['one', 'dot', 'completed', { around: 'valve', deep: 'yes' }],
      ['two', null, 'diagnosed', {}],
    ]);
    expect(known.find(({ text }) => text === 'one')).toMatchObject({
      ...{ lonLat: [-76.191, 43.001], agency: 'dpw', status: 'closed', filedService: 'pothole', service: 'pothole' },
      ...{ accuracyMeters: 0, reportedAtMs: Date.UTC(2016, 3, 12, 11, 54), queue: null, outcome: null },
    });
    t.city.write({ 'holes.csv': HEADER + ROWS.join('').replace('looked,,', 'looked,valve,') });
    expect(countsOf(await t.city.import(t.store), 'holes')).toMatchObject({ changed: 1, unchanged: 2 });
    expect(await t.one("select answers from request where source_id = '2'")).toEqual({ around: 'valve' });
  });

  it('rejects a stage and a first agency that the configuration does not know, and leaves what it does not map', async () => {
    const unknown = MAPPED.replace('map: { P: dpw, D: dot }, blank: null', 'blank: null').replace(
      ', default: completed',
      '',
    );
    t.city.write({ 'city.yaml': unknown, 'holes.csv': HEADER + ROWS.join('') });
    const report = await t.city.import(t.store);
    expect(report.datasets.at(-1)!.firstRejections.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("how_far 'done' is not mapped"),
      expect.stringContaining('unknown agency "P"'),
    ]);
    await t.rows(`update request set answers = '{"deep": "kept"}', stage = 'assigned' where source_id = '2'`);
    t.city.write({ 'city.yaml': CITY, 'holes.csv': HEADER + ROWS[1]!.replace('two', 'deeper') });
    await t.city.import(t.store);
    expect(await t.rows("select description, answers, stage from request where source_id = '2'")).toEqual([
      { description: 'deeper', answers: { deep: 'kept' }, stage: 'assigned' },
    ]);
    await t.rows(`update request set agency_id = 'dpw', override_reason = 'declined by all', queue = 'disputed'`);
    t.city.write({ 'holes.csv': HEADER + ROWS[1]!.replace('two', 'deepest').replace(',,,', ',,DPW,') });
    await t.city.import(t.store);
    const still = await t.rows("select description, queue, agency_id from request where source_id = '2'");
    expect(still).toEqual([{ description: 'deepest', queue: 'disputed', agency_id: 'dpw' }]);
  });

  it('keeps which of them their source marks as repeating another, and lets linked ones follow their lead', async () => {
    const marked = CITY.replace(
      '    description: what\n',
      '    description: what\n    duplicate: { from: what, matching: Dup }\n    duplicateOf: of\n',
    );
    const rows = (closed: string) =>
      `nr,lon,lat,at,closed,by,what,of\n1,-76.191,43.001,4/12/2016 7:54,${closed},DPW,one,\n2,-76.191,43.001,4/12/2016 7:55,,DPW,two - Dup,\n3,-76.191,43.001,4/12/2016 7:56,,DPW,three,1\n`;
    t.city.write({ 'city.yaml': marked, 'holes.csv': rows('') });
    await t.city.import(t.store);
    const marks = await t.rows(
      'select r.source_id as id, r.marked_duplicate as is, o.source_id as of from request r left join request o on o.id = r.marked_duplicate_of where r.gone_at is null order by 1',
    );
    expect(marks).toEqual([
      { id: '1', is: false, of: null },
      { id: '2', is: true, of: null },
      { id: '3', is: true, of: '1' },
    ]);
    await t.rows(`with lead as (select region, id from request where source_id = '1'), made as (
      insert into incident (region, id, lead_id, service_code, status, opened_at, last_reported_at, updated_at, report_count, version)
      select region, id, id, 'pothole', 'open', now(), now(), now(), 2, 1 from lead)
      update request r set incident_id = lead.id, is_linked = r.source_id = '3', alone = case when r.source_id = '3' then '{"status": "open"}'::jsonb end
      from lead where r.source_id in ('1', '3')`);
    t.city.write({ 'holes.csv': rows('4/13/2016 9:00') });
    await t.city.import(t.store);
    expect(await t.rows("select status from request where source_id in ('1', '2', '3') order by source_id")).toEqual([
      { status: 'closed' },
      { status: 'open' },
      { status: 'closed' },
    ]);
    expect(await t.one('select status from incident')).toBe('closed');
  });

  it('says at once which answers, stages and agencies of the YAML are not defined', async () => {
    const wrong = MAPPED.replace('{ around: a.around', '{ round: a.around')
      .replace('looked: diagnosed', 'looked: seen')
      .replace('D: dot', 'D: doot');
    t.city.write({ 'city.yaml': wrong });
    const refused = await t.city.tryImport(t.store);
    expect(refused).toMatchObject({
      kind: 'refused',
      problems: [
        expect.stringContaining('unknown agency "doot"'),
        expect.stringContaining('unknown stage "seen"'),
        expect.stringContaining('unknown question "round"; defined are around, deep'),
      ],
    });
  });

  it('reads every request once, page by page, though thousands were reported at the same moment', async () => {
    // More than a megabyte: such a first file is copied straight into the table.
    t.city.write({ 'city.yaml': MAPPED, 'holes.csv': manyRows(1_200) });
    await t.city.import(t.store);
    const read = await all(readPastRouting(t.store, { pageRows: 250 }));
    expect(new Set(read.map(({ id }) => id)).size).toBe(1_200);
    expect(read).toHaveLength(1_200);
    expect(read.every((one, n) => n === 0 || read[n - 1]!.reportedAtMs <= one.reportedAtMs)).toBe(true);
    expect(read[0]).toMatchObject({ firstAgency: 'dpw', stage: 'received', answers: { around: 'valve', deep: 'yes' } });
    const untilMs = Date.UTC(2016, 3, 11);
    expect(await all(readPastRouting(t.store, { untilMs }))).toHaveLength(400);
    expect(await all(readPastRouting(t.store, { service: 'tree' as ServiceCode }))).toEqual([]);
  });
});
