import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { sqlFolder } from '../data/store/sql.ts';
import { DBSCAN_OPTIONS } from './dbscan-points.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** One clustering of a file of points, each in a process of its own. */
export interface DbscanRun {
  readonly cpuSeconds: number;
  /** Of the whole process, its programs and the points included; null where nobody says. */
  readonly peakMegabytes: number | null;
  readonly labels: Int32Array;
}

export type DbscanRunner = (pointsFile: string, labelsFile: string) => Promise<DbscanRun>;

export const ours: DbscanRunner = async (pointsFile, labelsFile) =>
  outcome(process.execPath, ['--import', 'tsx', beside('dbscan-run.ts'), pointsFile, labelsFile], labelsFile);

/** Null where no Python with scikit-learn is installed. */
export function sklearn(): DbscanRunner | null {
  const python = ['python3', '/usr/bin/python3'].find(hasSklearn);
  if (python === undefined) return null;
  const options = [String(DBSCAN_OPTIONS.epsMeters), String(DBSCAN_OPTIONS.minPoints)];
  return async (pointsFile, labelsFile) =>
    outcome(python, [beside('dbscan-sklearn.py'), pointsFile, labelsFile, ...options], labelsFile);
}

function hasSklearn(python: string): boolean {
  try {
    execFileSync(python, ['-c', 'import sklearn'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

function outcome(command: string, words: readonly string[], labelsFile: string): DbscanRun {
  const printed = execFileSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const bytes = readFileSync(labelsFile);
  const labels = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  return { ...(JSON.parse(printed) as { cpuSeconds: number; peakMegabytes: number }), labels };
}

/** `ST_ClusterDBSCAN` over a table of the session; null where no server is named. */
export function postgis(): DbscanRunner | null {
  const connectionString = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  if (!connectionString) return null;
  return async (pointsFile) => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      return await inSession(client, pointsFile);
    } finally {
      await client.end();
    }
  };
}

async function inSession(client: pg.Client, pointsFile: string): Promise<DbscanRun> {
  const bytes = readFileSync(pointsFile);
  const xys = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8);
  await client.query('create extension if not exists postgis');
  await client.query(sql('create_dbscan_points').text);
  const rows = function* () {
    for (let i = 0; i < xys.length / 2; i++) yield `${i}\tPOINT(${xys[2 * i]} ${xys[2 * i + 1]})\n`;
  };
  await pipeline(Readable.from(rows()), client.query(copyFrom(sql('copy_dbscan_points').text)));
  const { pid } = (await client.query(sql('backend_pid').text)).rows[0] as { pid: number };
  const before = secondsOf(pid);
  await client.query(sql('dbscan_labels').text);
  const cpuSeconds = secondsOf(pid) - before;
  const peakMegabytes = peakOf(pid);
  const { labels } = (await client.query(sql('read_dbscan_labels').text)).rows[0] as { labels: number[] };
  return { cpuSeconds, peakMegabytes, labels: Int32Array.from(labels) };
}

/** CPU seconds of a process so far where it runs on this Linux, else the clock's. */
function secondsOf(pid: number): number {
  try {
    // proc(5): fields 14 and 15, user and system time in hundredths of a second; the second field is a name in brackets.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return performance.now() / 1000;
  }
}

function peakOf(pid: number): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : (Number(kilobytes) * 1024) / 1e6;
  } catch {
    return null;
  }
}
