import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const INSTALLATIONS = '/usr/lib/postgresql';

/** Folder of initdb and pg_ctl of the newest PostgreSQL here; null without one. */
const binaryFolder = (): string | null => {
  if (!existsSync(INSTALLATIONS)) return null;
  const versions = readdirSync(INSTALLATIONS).toSorted((a, b) => Number(b) - Number(a));
  const folders = versions.map((version) => join(INSTALLATIONS, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
};

/** Why no cluster can be started here, as the end of a test's name; null if one can. */
export const missingCluster = (): string | null =>
  binaryFolder() === null ? ` (skipped: no PostgreSQL server in ${INSTALLATIONS})` : null;

/** A PostgreSQL server of a test's own, in a temporary folder: it may crash without harm to anybody else's tests. */
export interface ThrowawayCluster {
  /** Its one database, empty. */
  readonly databaseUrl: string;
  /** Stops the server and removes the folder. */
  dispose(): Promise<void>;
}

/** Makes and starts one on a free port of 127.0.0.1, about 2 s. Under root it runs as `postgres`, since PostgreSQL refuses root. */
export async function startThrowawayCluster(): Promise<ThrowawayCluster> {
  const folder = binaryFolder();
  if (folder === null) throw new Error(`no PostgreSQL server in ${INSTALLATIONS}`);
  const home = mkdtempSync(join(tmpdir(), 'bailiwick-cluster-'));
  const data = join(home, 'data');
  await ownedByServer(home);
  const pg = (binary: string, words: readonly string[]): Promise<unknown> => asServer(join(folder, binary), words);
  const port = await freePort();
  const settings = `-p ${port} -k ${home} -c listen_addresses=127.0.0.1`;
  await pg('initdb', ['-D', data, '-U', 'bailiwick', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8']);
  await pg('pg_ctl', ['-D', data, '-w', '-l', join(home, 'log'), '-o', settings, 'start']);
  return {
    databaseUrl: `postgres://bailiwick@127.0.0.1:${port}/postgres`,
    dispose: async () => {
      await pg('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const isRoot = (): boolean => process.getuid?.() === 0;

const asServer = (command: string, words: readonly string[]): Promise<unknown> =>
  isRoot()
    ? execute('runuser', ['-u', 'postgres', '--', command, ...words], { cwd: '/' })
    : execute(command, [...words], { cwd: '/' });

const ownedByServer = async (folder: string): Promise<void> => {
  chmodSync(folder, 0o755);
  if (isRoot()) await execute('chown', ['postgres', folder]);
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
