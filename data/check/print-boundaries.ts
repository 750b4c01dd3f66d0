// npx tsx data/check/print-boundaries.ts syracuse|chicago [FOLDER] [--svg FILE]: the ten largest findings of a real city's layers, as a
// table, and how many there are of each kind. FOLDER: its files, default CITY_DATA_DIR/<city>. --svg draws the ten.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkBoundaries } from '../../engine/check/boundaries/check-boundaries.ts';
import type { Finding } from '../../engine/check/finding.ts';
import { cityFileOf, cityFromFiles, realData } from '../cities/testing.ts';
import { findingsSvg } from './findings-svg.ts';
import { layerStatements } from './layer-statements.ts';

const LARGEST = 10;

const rowsOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells, i) => `| ${cells.join(' | ')} |\n${i === 0 ? `|${cells.map(() => ' --- |').join('')}\n` : ''}`)
    .join('');

const tenLargest = (findings: readonly Finding[]): readonly Finding[] =>
  findings
    .filter(({ geometry }) => geometry !== undefined)
    .sort((a, b) => (b.areaSquareMeters ?? 0) - (a.areaSquareMeters ?? 0))
    .slice(0, LARGEST);

const largestTable = (findings: readonly Finding[]): string =>
  rowsOf([
    ['', 'lon, lat', 'severity', 'kind', 'what'],
    ...findings.map(({ lon, lat, severity, kind, message }, i) => [
      `${i + 1}`,
      `${lon!.toFixed(5)}, ${lat!.toFixed(5)}`,
      ...[severity, kind, message],
    ]),
  ]);

/** By layer, the one around it, kind and size class: how many and how much ground. */
const countTable = (findings: readonly Finding[]): string => {
  const counts = new Map<string, { count: number; area: number }>();
  for (const { layer, otherLayer, kind, sizeClass, areaSquareMeters } of findings) {
    const key = [layer ?? '', otherLayer ?? '', kind, sizeClass ?? ''].join(' | ');
    const known = counts.get(key) ?? { count: 0, area: 0 };
    counts.set(key, { count: known.count + 1, area: known.area + (areaSquareMeters ?? 0) });
  }
  const number = (value: number) => Math.round(value).toLocaleString('en-US');
  return rowsOf([
    ['layer', 'against', 'kind', 'size', 'findings', 'm2'],
    ...[...counts].map(([key, { count, area }]) => [...key.split(' | '), number(count), number(area)]),
  ]);
};

const [name, ...others] = process.argv.slice(2);
if (name === undefined) throw new Error('name the city: syracuse or chicago');
const svgFile = others.includes('--svg') ? others[others.indexOf('--svg') + 1] : undefined;
const data = realData(name);
const folder =
  others[0] !== undefined && others[0] !== '--svg' ? others[0] : data.kind === 'there' ? data.folder : undefined;
if (folder === undefined) throw new Error('name the folder of the files, or set CITY_DATA_DIR');
const cityFile = await cityFileOf(path.join(import.meta.dirname, '../cities', name, 'city.yaml'));
const { layers } = await cityFromFiles(cityFile, folder);
const statements = layerStatements(new Map(cityFile.layers.map(({ id, attributes }) => [id, attributes])));
const started = performance.now();
const findings = checkBoundaries(layers, { atMs: Date.now(), statements });
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const largest = tenLargest(findings);
process.stdout.write(
  `${largestTable(largest)}\n${countTable(findings)}\n${findings.length} findings in ${seconds} s\n`,
);
if (svgFile !== undefined) writeFileSync(svgFile, findingsSvg(largest, layers));
