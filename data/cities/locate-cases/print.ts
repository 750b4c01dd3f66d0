// npx tsx data/cities/locate-cases/print.ts syracuse|calder-harbor [--files DIR] [--typos 1|2 --seed N]: the cases that
// are missed, and how many are found, by form. --files: default CITY_DATA_DIR/<city>; Calder Harbor is made if none are given.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { realData } from '../testing.ts';
import { loadCityToAsk } from './load-locator.ts';
import { type LocateCase, readLocateCases } from './locate-case.ts';
import { type Asked, askAll, askMistyped, shareOf } from './measure.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const CITIES: Readonly<Record<string, string>> = {
  syracuse: path.join(ROOT, 'data/cities/syracuse'),
  'calder-harbor': path.join(ROOT, 'fixtures/calder-harbor'),
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { files: { type: 'string' }, typos: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const cityName = positionals[0] ?? '';
const home = CITIES[cityName];
if (home === undefined) throw new Error(`name one of ${Object.keys(CITIES).join(', ')}`);

const made = cityName === 'calder-harbor' && values.files === undefined ? makeCalderHarbor() : null;
try {
  const folder = values.files ?? made ?? folderOfRealData(cityName);
  const configFile = path.join(cityName === 'calder-harbor' ? folder : home, 'city.yaml');
  const city = await loadCityToAsk(configFile, folder);
  const cases = await readLocateCases(path.join(home, 'locate-cases.csv'));
  const edits = Number(values.typos ?? 0);
  const asked =
    edits === 0 ? askAll(cases, city.locator) : askMistyped(cases, { ...city, edits, seed: Number(values.seed) });
  for (const one of asked.filter(({ hitAt1 }) => !hitAt1)) process.stdout.write(missOf(one));
  process.stdout.write(`${tableOf(asked)}\n`);

  function missOf({ one, said, hitAt5 }: Asked): string {
    const answer = city.locator.locate(said, { limit: 5 });
    const lines = answer.map(
      ({ lonLat: [lon, lat], matchType, score, label, asset }) =>
        `    ${score.toFixed(3)} ${matchType} ${label} ${lon.toFixed(5)} ${lat.toFixed(5)} ${asset?.id ?? ''}\n`,
    );
    const said1 = said === one.text ? '' : `  said ${JSON.stringify(said)}`;
    return `${one.line} ${one.form}: ${JSON.stringify(one.text)}${said1}  ${hitAt5 ? 'not first' : 'MISSED'}, expected ${expectationOf(one)}\n${lines.join('') || '    (nothing)\n'}`;
  }
} finally {
  if (made !== null) rmSync(made, { recursive: true, force: true });
}

function expectationOf({ expect, places, withinMeters, matchTypes, assets, labels }: LocateCase): string {
  const points = places.map(([lon, lat]) => `${lon} ${lat}`).join('; ');
  const near = points === '' ? '' : `${withinMeters} m around ${points}`;
  return [expect, near, matchTypes.join('/'), assets.join('; '), labels.join('; ')]
    .filter((part) => part !== '')
    .join(', ');
}

function tableOf(asked: readonly Asked[]): string {
  const forms = [...new Set(asked.map(({ one }) => one.form))];
  const lines = forms.map((form) =>
    lineOf(
      form,
      asked.filter(({ one }) => one.form === form),
    ),
  );
  return [...lines, lineOf('all', asked)].join('\n');
}

function lineOf(name: string, asked: readonly Asked[]): string {
  const shares = `hit@1 ${percent(shareOf(asked, 'hitAt1'))}  hit@5 ${percent(shareOf(asked, 'hitAt5'))}`;
  return `${name.padEnd(24)} ${String(asked.length).padStart(4)}  ${shares}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1).padStart(5)} %`;
}

function folderOfRealData(name: string): string {
  const data = realData(name);
  if (data.kind === 'missing') throw new Error(`no files${data.reason}; name their folder with --files`);
  return data.folder;
}

function makeCalderHarbor(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bailiwick-locate-cases-'));
  const command = path.join(ROOT, 'api/cli/bailiwick.mjs');
  execFileSync(process.execPath, [command, 'demo', 'generate', '--seed', '311', '--out', folder], { stdio: 'ignore' });
  return folder;
}
