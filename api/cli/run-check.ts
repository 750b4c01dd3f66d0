import { writeFile } from 'node:fs/promises';
import { layerStatements } from '../../data/check/layer-statements.ts';
import { parseMoment } from '../../data/import/values.ts';
import { loadCity } from '../../data/world/load-city.ts';
import { cityChecks } from '../../engine/check/check-city.ts';
import type { Finding } from '../../engine/check/finding.ts';
import { Router } from '../../engine/route/router.ts';
import { countsOf, passes, told } from '../check/check-answer.ts';
import { findingsGeoJson } from '../check/findings-geojson.ts';
import { findingsText } from './findings-text.ts';
import { openCliStore } from './open-store.ts';
import { progressBar } from './progress.ts';
import { type Settling, settledAnswer } from './settled-answer.ts';

/** The options of `bailiwick check`, as read. */
export interface CheckFlags {
  readonly kinds?: readonly string[];
  readonly at?: string;
  readonly geojson?: string;
  readonly data?: string;
  readonly url?: string;
  readonly json?: boolean;
}

/** Prints the findings; the exit code is 1 if one of them is an error. */
export async function runCheck(flags: CheckFlags): Promise<void> {
  const all = flags.url === undefined ? await findingsHere(flags) : await findingsThere(flags.url);
  const findings = all.filter(passes({ kinds: flags.kinds }));
  if (flags.geojson !== undefined) await writeGeoJson(findings, flags.geojson);
  if (flags.json)
    process.stdout.write(`${JSON.stringify({ findings: findings.map((each) => told(each, false)) }, null, 2)}\n`);
  else if (flags.geojson !== '-') process.stdout.write(findingsText(findings));
  if (countsOf(findings).error > 0) process.exitCode = 1;
}

async function writeGeoJson(findings: readonly Finding[], file: string): Promise<void> {
  const text = `${JSON.stringify(findingsGeoJson(findings))}\n`;
  if (file === '-') process.stdout.write(text);
  else await writeFile(file, text);
}

async function findingsHere(flags: CheckFlags): Promise<readonly Finding[]> {
  const store = await openCliStore(flags, 'check', { hasUrlOption: true });
  const stored = await loadCity(store).finally(() => store.close());
  if (stored === null) throw new Error('this store holds no city yet: import one (bailiwick import CITY.yaml)');
  const built = Router.build(stored.city);
  if (built.kind === 'invalid-rules')
    throw new Error(`the rules in the store are not valid: ${built.problems.map(({ message }) => message).join('; ')}`);
  const atMs = flags.at === undefined ? Date.now() : parseMoment(flags.at, stored.city.timeZone);
  if (atMs === null) throw new RangeError(`--at must be a checked date, got ${flags.at}`);
  const bar = progressBar('check');
  try {
    const steps = cityChecks(built.router, { atMs, statements: layerStatements(stored.layerSettings) });
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) return step.value;
      bar.update(step.value === 'rules' ? 1 : 2, 3, step.value);
    }
  } finally {
    bar.stop();
  }
}

type CheckAnswer = Settling & { readonly findings: readonly Finding[] };

/** Waits until the server has checked the city that it has in use. */
const findingsThere = async (url: string): Promise<readonly Finding[]> =>
  (await settledAnswer<CheckAnswer>(url, '/v1/check', { label: 'check', query: { geometry: 'true' } })).findings;
