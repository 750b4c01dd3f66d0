import { readFile } from 'node:fs/promises';
import { printProblem } from '../../data/city/located-yaml.ts';
import { parseRuleFile } from '../../data/city/rule-file.ts';
import { parseMoment } from '../../data/import/values.ts';
import { replayStore } from '../../data/rules/learn-rules.ts';
import type { Store } from '../../data/store/store.ts';
import { loadCity } from '../../data/world/load-city.ts';
import type { ServiceCode } from '../../engine/ids.ts';
import { Replay, type ReplayFilter, type ReplayResult } from '../../engine/route/replay/replay.ts';
import { RuleSet } from '../../engine/route/replay/rule-set.ts';
import { Router } from '../../engine/route/router.ts';
import { vocabularyOf } from '../../engine/route/vocabulary.ts';
import { replayJson } from '../routing/replay-json.ts';
import { readColumnNames } from './batch/column-names.ts';
import { visitCsv } from './batch/csv-rows.ts';
import { openCliStore } from './open-store.ts';
import { pastRowReader } from './past-rows.ts';
import { progressBar } from './progress.ts';
import { replayText } from './replay-text.ts';
import type { RouteReplayOptions } from './route-replay.ts';

/** Replays past requests and prints what came of it. */
export async function runRouteReplay(options: RouteReplayOptions): Promise<void> {
  const store = await openCliStore(options, 'route replay', { hasUrlOption: false });
  try {
    const router = await routerOf(store);
    const rules = options.against === undefined ? storedRules(router) : await rulesOfFile(options.against, router);
    const others = options.rules === undefined ? null : await rulesOfFile(options.rules, router);
    const filter = filterOf(options, router);
    const result = await (options.in === undefined
      ? fromStore(store, rules, others, filter)
      : fromFile(options, options.in, router, new Replay(rules, others, filter)));
    process.stdout.write(
      options.json ? `${JSON.stringify(replayJson(result, router.city), null, 2)}\n` : replayText(result, router.city),
    );
  } finally {
    await store.close();
  }
}

/** The router of the store's city; throws what is wrong where there is none. */
export async function routerOf(store: Store): Promise<Router> {
  const stored = await loadCity(store);
  if (stored === null) throw new Error('this store holds no city yet: import one (bailiwick import CITY.yaml)');
  const built = Router.build(stored.city);
  if (built.kind === 'router') return built.router;
  throw new Error(`the rules in the store are not valid: ${built.problems.map(({ message }) => message).join('; ')}`);
}

const storedRules = (router: Router): RuleSet => usable(RuleSet.build(router.city.rules, router));

const usable = (built: ReturnType<typeof RuleSet.build>): RuleSet => {
  if (built.kind === 'rules') return built.rules;
  throw new Error(built.problems.map(({ message }) => message).join('; '));
};

/** Throws everything that is wrong with the file, by line and column. */
async function rulesOfFile(file: string, router: Router): Promise<RuleSet> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`${file}: cannot be read`);
  });
  const parsed = parseRuleFile(text, file, vocabularyOf(router.city));
  if (parsed.kind === 'broken') throw new Error(parsed.problems.map(printProblem).join('\n'));
  return usable(RuleSet.build(parsed.definitions, router));
}

function filterOf({ service, from, until }: RouteReplayOptions, router: Router): ReplayFilter {
  if (service !== undefined && !router.serviceByCode.has(service as ServiceCode))
    throw new Error(`unknown service "${service}"; services here: ${[...router.serviceByCode.keys()].join(', ')}`);
  const momentOf = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : (parseMoment(text, router.city.timeZone) ?? undefined);
  return { service: service as ServiceCode | undefined, fromMs: momentOf(from), untilMs: momentOf(until) };
}

async function fromStore(
  store: Store,
  rules: RuleSet,
  others: RuleSet | null,
  filter: ReplayFilter,
): Promise<ReplayResult> {
  const bar = progressBar('replay');
  // How many there are is not known before they are read.
  const onProgress = (done: number): void => bar.update(0, 1, `${done} requests`);
  return replayStore(store, rules, others, { ...filter, onProgress }).finally(bar.stop);
}

async function fromFile(
  options: RouteReplayOptions,
  inFile: string,
  router: Router,
  replay: Replay,
): Promise<ReplayResult> {
  const columnNames = await readColumnNames(options.columns);
  const source = { inFile, columnNames, required: ['lon', 'lat', 'service', 'agency'] };
  const bar = progressBar('replay');
  let [rows, bad] = [0, 0];
  let firstBad = '';
  const noteBad = (reason: string, line: number): void => {
    if (bad++ === 0) firstBad = `line ${line}: ${reason}`;
  };
  await visitCsv(source, (header) => {
    const read = pastRowReader(header, router.city.timeZone, Date.now());
    return {
      row: (fields, line) => {
        const row = read(fields, line);
        if (++rows % 1000 === 0) bar.update(0, 1, `${rows} rows`);
        if ('bad' in row) noteBad(row.bad, line);
        else replay.add(row.request, row.final);
      },
      broken: noteBad,
    };
  }).finally(bar.stop);
  if (bad > 0) process.stderr.write(`${bad} of ${rows} rows are bad and left out, the first: ${firstBad}\n`);
  return replay.result();
}
