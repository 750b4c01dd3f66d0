import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crowdedPoints, thinPoints } from './dbscan-points.ts';
import { type DbscanRun, type DbscanRunner, ours, postgis, sklearn } from './dbscan-rivals.ts';
import { figure, median } from './harness.ts';
import { type Cell, markdownTable } from './markdown.ts';

const GOALS = { timesRivals: 20, millionMegabytes: 250, tenMillionMegabytes: 1_200 };
const ROUNDS = 3;

/**
 * Each run in a process of its own, in turn: CPU seconds of the clustering alone, the first that its process does, and the
 * most memory of the whole process. Labels are compared point by point.
 */
export async function dbscanContest(print: (markdown: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-bench-dbscan-'));
  try {
    const rivals = { 'scikit-learn DBSCAN': sklearn(), 'PostGIS ST_ClusterDBSCAN': postgis() };
    for (const [name, rival] of Object.entries(rivals))
      if (rival === null)
        print(
          `${name} was left out: ${name.startsWith('scikit') ? 'no Python has it' : 'neither TEST_DATABASE_URL nor DATABASE_URL is set'}.\n`,
        );
    const runners = Object.entries({ dbscan: ours, ...rivals }).filter(
      (entry): entry is [string, DbscanRunner] => entry[1] !== null,
    );
    print(await million('1,000,000 points, 150 neighbors a point', crowdedPoints(1_000_000), runners, folder));
    print(await million('1,000,000 points, 11 neighbors a point', thinPoints(1_000_000), runners, folder));
    print(await tenMillion(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function million(
  title: string,
  points: Float64Array,
  runners: readonly (readonly [name: string, run: DbscanRunner])[],
  folder: string,
): Promise<string> {
  const pointsFile = join(folder, 'points');
  writeFileSync(pointsFile, new Uint8Array(points.buffer));
  const runs = runners.map((): DbscanRun[] => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, [, run]] of runners.entries()) runs[i]!.push(await run(pointsFile, join(folder, 'labels')));
  const own = runs[0]!;
  const ratioOf = (others: readonly DbscanRun[]): number =>
    median(others.map((other, round) => other.cpuSeconds / own[round]!.cpuSeconds));
  const rows = runners.map(([name], i): Cell[] => [
    name,
    figure(Math.min(...runs[i]!.map((run) => run.cpuSeconds))),
    runs[i]!.map((run) => figure(run.cpuSeconds)).join(', '),
    peakText(runs[i]!),
    i === 0 ? '1' : figure(ratioOf(runs[i]!)),
    i === 0 ? '' : differencesText(own[0]!.labels, runs[i]![0]!.labels),
  ]);
  const columns = ['', 'CPU s, best', 'all', 'MB at most', 'time ÷ ours', 'clusters, points that differ'];
  const verdicts = [
    ...runners
      .slice(1)
      .map(([name], i) =>
        verdict(`${name} at least ${GOALS.timesRivals} times ours`, ratioOf(runs[i + 1]!) >= GOALS.timesRivals),
      ),
    verdict(
      `under ${GOALS.millionMegabytes} MB`,
      own.every((run) => run.peakMegabytes! < GOALS.millionMegabytes),
    ),
  ];
  return `${markdownTable(title, columns, rows)}\nGoals: ${verdicts.join('; ')}.\n`;
}

async function tenMillion(folder: string): Promise<string> {
  const pointsFile = join(folder, 'points');
  const rows: Cell[][] = [];
  const peaks: number[] = [];
  for (const [name, make] of [
    ['150 neighbors a point', crowdedPoints],
    ['11 neighbors a point', thinPoints],
  ] as const) {
    writeFileSync(pointsFile, new Uint8Array(make(10_000_000).buffer));
    const { cpuSeconds, peakMegabytes } = await ours(pointsFile, join(folder, 'labels'));
    peaks.push(peakMegabytes!);
    rows.push([name, figure(cpuSeconds), figure(peakMegabytes!)]);
  }
  const table = markdownTable('10,000,000 points', ['', 'CPU s', 'MB at most'], rows);
  return `${table}\nGoal: ${verdict(`under ${GOALS.tenMillionMegabytes} MB`, Math.max(...peaks) < GOALS.tenMillionMegabytes)}.\n`;
}

const verdict = (goal: string, isMet: boolean): string => `${goal}, ${isMet ? 'met' : 'NOT met'}`;

const peakText = (runs: readonly DbscanRun[]): string =>
  runs[0]!.peakMegabytes === null ? '' : figure(Math.max(...runs.map((run) => run.peakMegabytes!)));

/** Clusters found, and points that are not in the cluster that most of their cluster is in, or noise to one of the two. */
function differencesText(labels: Int32Array, others: Int32Array): string {
  const most = others.reduce((greatest, label) => Math.max(greatest, label), -1);
  const common = new Map<number, number>();
  for (const [i, label] of others.entries()) {
    // Whole numbers up to 2^53 are exact.
    const pair = (label + 1) * 2 ** 26 + labels[i]! + 1;
    common.set(pair, (common.get(pair) ?? 0) + 1);
  }
  const greatest = new Float64Array(most + 2);
  for (const [pair, count] of common) {
    const [label, own] = [Math.floor(pair / 2 ** 26), pair % 2 ** 26];
    if ((label === 0) === (own === 0)) greatest[label] = Math.max(greatest[label]!, count);
  }
  const differing = others.length - greatest.reduce((sum, count) => sum + count, 0);
  return `${(most + 1).toLocaleString('en-US')}, ${differing.toLocaleString('en-US')}`;
}
