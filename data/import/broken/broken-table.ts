import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Store } from '../../store/store.ts';
import { importCity } from '../import-city.ts';
import type { DatasetReport, ImportRefusal, ImportReport } from '../import-report.ts';
import { describePosition } from '../source-row.ts';
import { ARCHIVE_INPUTS } from './archive-inputs.ts';
import { BINARY_INPUTS } from './binary-inputs.ts';
import type { BrokenInput } from './broken-input.ts';
import { DOCUMENT_INPUTS } from './document-inputs.ts';
import { JSON_INPUTS } from './json-inputs.ts';
import { geojson, ring, ward } from './shapes.ts';
import { TEXT_INPUTS } from './text-inputs.ts';

export const BROKEN_TABLE_FILE = fileURLToPath(new URL('../broken-inputs.md', import.meta.url));

export const BROKEN_INPUTS: Readonly<Record<string, readonly BrokenInput[]>> = {
  'Tables and text': TEXT_INPUTS,
  'GeoJSON, Esri JSON, TopoJSON': JSON_INPUTS,
  'KML and XML': DOCUMENT_INPUTS,
  'Zips, gzips and shapefiles': ARCHIVE_INPUTS,
  'GeoPackage, FlatGeobuf and files that are no data': BINARY_INPUTS,
};

/** What became of one input: what the importer says, line by line, and what is imported. */
export interface BrokenOutcome {
  readonly says: readonly string[];
  readonly imported: string;
  /** Whether anything of the dataset came in, and whether anything was wrong. */
  readonly rows: number;
  readonly isRefused: boolean;
}

const CITY = `
city: { id: calder, name: Calder, timeZone: America/New_York }
agencies: [{ id: dpw, name: Public Works, phone: 311 }]
services: [{ code: pothole, name: Pothole }]
rules: rules.yaml
`;
const RULES = '- { id: holes, title: Holes are for Public Works, service: pothole, owner: { agency: dpw } }\n';
const WARDS = '  - { layer: ward, title: Wards, id: ID, name: NAME, agency: dpw';
const AROUND = 'layers:\n  - { layer: city, title: City, id: ID, name: NAME, agency: dpw, file: city-wards.geojson }\n';
const LIGHTS = 'assets:\n  - { class: light, title: Street lights, id: id';
const HOLES = 'requests:\n  - { dataset: holes, id: nr, service: pothole, reportedAt: at';
const MAX_SAID = 6;

/** The dataset's entry up to its own keys. */
const ENTRIES: Readonly<Record<BrokenInput['as'], string>> = {
  wards: WARDS,
  lights: LIGHTS,
  'lights of columns': `${LIGHTS}, geometry: { lon: lon, lat: lat }`,
  holes: HOLES,
};

/** Imports an input as a city's dataset, dry, beside a good layer of wards that says where the city is. */
export const tryBrokenInput = async (store: Store, input: BrokenInput): Promise<BrokenOutcome> => {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-broken-'));
  try {
    await writeCity(folder, input);
    const configFile = join(folder, 'city.yaml');
    const now = () => new Date('2026-11-22T12:00:00Z');
    const outcome = await importCity({ store, configFile, dryRun: true, now, newId: () => '' });
    return told(outcome, input, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const writeCity = async (folder: string, input: BrokenInput): Promise<void> => {
  const { content, file, keys, beside = [] } = input;
  const entry = `${ENTRIES[input.as]}, file: ${file}${keys === undefined ? '' : `, ${keys}`} }\n`;
  writeFileSync(join(folder, 'city.yaml'), `${CITY}${AROUND}${entry}`);
  writeFileSync(join(folder, 'rules.yaml'), RULES);
  writeFileSync(join(folder, 'city-wards.geojson'), geojson(ward('1', ring(-76.2)), ward('2', ring(-76.19))));
  for (const name of beside) {
    if (name.endsWith('/')) mkdirSync(join(folder, name));
    else writeFileSync(join(folder, name), '');
  }
  if (content !== null) writeFileSync(join(folder, file), typeof content === 'function' ? await content() : content);
};

const told = (outcome: ImportReport | ImportRefusal, input: BrokenInput, folder: string): BrokenOutcome => {
  if (outcome.kind === 'refused') {
    const says = outcome.problems.map((problem) =>
      problem.replaceAll(`${folder}/`, '').replaceAll(folder, 'the folder'),
    );
    return { says, imported: 'nothing: the import is refused', rows: 0, isRefused: true };
  }
  const report = outcome.datasets.find(({ file }) => file === input.file)!;
  const rows = report.new;
  const imported = report.read === 0 ? 'nothing' : `${rows} of ${report.read} records`;
  return { says: said(report), imported, rows, isRefused: false };
};

const said = (report: DatasetReport): readonly string[] => {
  const { brokeOff, file, repairs, repeats, rejected, firstRejections, withoutPlace } = report;
  const rejections = firstRejections.map(({ position, reason }) => `${describePosition(position)}: ${reason}`);
  const more = rejected - Math.min(MAX_SAID, rejections.length);
  return [
    ...(report.read === 0 ? [`${file} has no records`] : []),
    ...(brokeOff === null ? [] : [`incomplete: ${file}: ${brokeOff}`]),
    ...rejections.slice(0, MAX_SAID),
    ...(more > 0 ? [`... and ${more} more rejected`] : []),
    ...repairs.map(({ position, reason }) => `${describePosition(position)}: repaired: ${reason}`),
    ...(repeats > 0 ? [`rows that repeat an earlier one and are counted once: ${repeats}`] : []),
    ...(withoutPlace > 0 && withoutPlace < report.read ? [`rows that state no place (kept): ${withoutPlace}`] : []),
  ];
};

/** The table of all inputs as Markdown. Seconds: each is imported once. */
export const brokenInputsTable = async (store: Store): Promise<string> => {
  const parts: string[] = [HEAD];
  for (const [title, inputs] of Object.entries(BROKEN_INPUTS)) {
    parts.push(`\n## ${title}\n\n| input | what the importer says | what is imported |\n| --- | --- | --- |\n`);
    for (const input of inputs) parts.push(row(input, await tryBrokenInput(store, input)));
  }
  return parts.join('');
};

const row = (input: BrokenInput, { says, imported }: BrokenOutcome): string => {
  const lines = says.length === 0 ? '(nothing: it is read as it is)' : says.map(cell).join('<br>');
  return `| ${cell(input.title)} | ${lines} | ${imported} |\n`;
};

const MAX_LINE = 400;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\x00-\x1f\x7f]/g;

/** Text for a cell: what Markdown would take for its own is escaped, and what cannot be seen is shown. */
const cell = (text: string): string =>
  (text.length > MAX_LINE ? `${text.slice(0, MAX_LINE)}...` : text)
    .replaceAll('&', '&amp;')
    .replaceAll(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll(/[\\|<>*_]/g, (character) => `\\${character}`);

const HEAD = `# Broken inputs

What the importer makes of files that something is wrong with, written by \`npm run bless\` and checked by
\`broken-inputs.test.ts\`. Each is one dataset of a small city beside a good layer of wards. A refusal leaves the store as it was; a
rejected record is kept with its reason in \`rejected.ndjson\`; of a file that breaks off, what came before is imported and
nothing is taken for gone.
`;
