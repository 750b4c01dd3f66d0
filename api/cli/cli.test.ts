import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { availableStores, migratedDatabase, scratchFolder } from '../../data/store/testing.ts';
import { writeSmallCity } from '../../fixtures/small-city.ts';
import { type StoreOptions, storeEnvironment } from '../testing/started-process.ts';

const BAILIWICK = fileURLToPath(new URL('./bailiwick.mjs', import.meta.url));
const ON_THE_HIGHWAY = ['--lon', '-70.0361', '--lat', '43.6033', '--service', 'pothole'];

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-cli-'));

const run = (options: StoreOptions, words: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [BAILIWICK, ...words], { env: storeEnvironment(options) }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr }),
    );
  });

/** Runs a command to its end; its store is the one that `--data` names. */
const bailiwick = (...words: readonly string[]): Promise<Ended> => run({}, words);

beforeAll(async () => {
  await writeSmallCity(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('bad usage', () => {
  for (const [what, commandLine, message] of [
    ['an unknown option', ['route', '--nowhere'], '--nowhere'],
    ['a missing place', ['route', '--service', 'pothole'], '--lon, --lat'],
    ['a latitude beyond the pole', ['route', '--lat', '91'], '-90 to 90'],
    ['--in without --out', ['route', '--in', 'x.csv'], '--out'],
    ['a port that is none', ['serve', '--port', '99999'], '0 to 65535'],
    ['a date that is none', ['route', '--at', 'yesterday'], '2026-11-21'],
    ['an address that is none', ['route', '--url', 'localhost:3110'], 'http://localhost:3110'],
    ['a log level that is none', ['serve', '--log-level', 'loud'], 'silent'],
    ['an unknown command', ['rout'], 'rout'],
    ['a radius of nothing', ['cluster', 'dbscan', '--eps', '0'], 'more than 0'],
    ['a rule for borders that is none', ['cluster', 'dbscan', '--border', 'first'], 'nearest-core, lowest-label'],
    ['a ranking that nobody would see', ['plan', 'rank', '--segments', 'x', '--events', 'y'], '--json'],
    ['an import without a file', ['import'], 'city.yaml'],
  ] as const)
    it(`ends with exit code 2 and names ${what}`, async () => {
      const { code, stderr } = await bailiwick(...commandLine);
      expect(stderr).toContain(message);
      expect(code).toBe(2);
    });

  it('every command has help that ends with exit code 0', async () => {
    for (const command of ['serve', 'import', 'route']) {
      const { code, stdout } = await bailiwick(command, '--help');
      expect(stdout).toContain('--data');
      expect(code).toBe(0);
    }
  });
});

describe('a city that serve is to import', () => {
  it('is checked before a store is made for it', async () => {
    const never = join(folder, 'never-made');
    const { code, stderr } = await bailiwick('serve', '--port', '0', '--city', join(folder, 'none'), '--data', never);
    expect(stderr).toMatch(/none.city\.yaml:1:1: /);
    expect(code).toBe(1);
    expect(existsSync(never)).toBe(false);
  });
});

// The server where there is one: an embedded store takes each command five more seconds of CPU. On that, import and route are
// below, locate and its import in locate.test.ts.
const { kind } = availableStores().findLast(({ missing }) => missing === null)!;

describe(`a city on the command line (${kind} store)`, () => {
  let scratch: { readonly options: StoreOptions; remove(): Promise<void> };
  beforeAll(async () => {
    scratch = kind === 'server' ? await migratedDatabase() : await scratchFolder();
  });
  afterAll(() => scratch?.remove());

  const onStore = (...words: readonly string[]): Promise<Ended> => {
    const { folder: data } = scratch.options;
    return run(scratch.options, data === undefined ? words : [...words, '--data', data]);
  };

  it('says how to go on where nothing was imported yet', async () => {
    const { code, stderr } = await onStore('route', ...ON_THE_HIGHWAY);
    expect(stderr).toContain('bailiwick import');
    expect(code).toBe(1);
  });

  it('shows in a dry run what an import would do, then imports it, and a second import changes nothing', async () => {
    const importFrom = (...more: string[]) => onStore('import', join(folder, 'city.yaml'), '--json', ...more);
    const dry = JSON.parse((await importFrom('--dry-run')).stdout);
    const real = JSON.parse((await importFrom()).stdout);
    const again = JSON.parse((await importFrom()).stdout);
    const roads = (report: typeof dry) =>
      report.datasets.find((dataset: { dataset: string }) => dataset.dataset === 'road');
    expect(roads(dry)).toMatchObject({ read: 84, new: 84 });
    expect(roads(real)).toMatchObject({ read: 84, new: 84 });
    expect(roads(again)).toMatchObject({ read: 84, new: 0, changed: 0, unchanged: 84 });
    expect(again.changed).toBe(false);
  });

  it('fails with the file, line and column of what is wrong in a configuration', async () => {
    const broken = join(folder, 'broken.yaml');
    writeFileSync(broken, readFileSync(join(folder, 'city.yaml'), 'utf8').replace('timeZone:', 'timezone:'));
    const { code, stdout, stderr } = await onStore('import', broken);
    expect(stdout + stderr).toMatch(/broken\.yaml:2:\d+: .*timezone/);
    expect(code).toBe(1);
  });

  it('routes one place for people and for machines', async () => {
    const people = await onStore('route', ...ON_THE_HIGHWAY);
    expect(people.stdout).toContain('State Department of Transportation (state-dot)');
    const machines = await onStore('route', ...ON_THE_HIGHWAY, '--at', '2026-11-21', '--json');
    expect(JSON.parse(machines.stdout)).toMatchObject({
      owner: { agency: 'state-dot' },
      rule: 'road-owner',
      asOf: '2026-11-21T05:00:00Z',
    });
  });

  it('routes a file row by row, each bad row with its reason', async () => {
    const [inFile, outFile] = [join(folder, 'in.csv'), join(folder, 'out.csv')];
    writeFileSync(
      inFile,
      [
        'ref,lon,lat,service,answer.blocks_road,at',
        '1,-70.0361,43.6033,pothole,,',
        '2,-70.0361,43.60331,tree,yes,2026-01-01',
        '3,-70.0361,43.60345,tree,no,',
        '4,43.6033,-170.0361,pothole,,',
        '5,-70.0361,,pothole,,',
        '6,-70.0361,43.6033,volcano,,',
        '7,-70.0361,43.6033,pothole,,yesterday',
        '8,12,50,pothole,,',
      ].join('\n'),
    );
    const { stdout, code } = await onStore('route', '--in', inFile, '--out', outFile);
    expect(stdout).toContain('8 rows routed, 4 of them bad');
    expect(code).toBe(0);
    const [header, ...lines] = readFileSync(outFile, 'utf8').trimEnd().split('\n');
    expect(header).toBe(
      'ref,lon,lat,service,answer.blocks_road,at,agency,confidence,rule,because,boundary_distance_meters,asset_id',
    );
    expect(lines[0]).toMatch(/^1,.*,state-dot,1,road-owner,/);
    expect(lines[1]).toMatch(/^2,.*,state-dot,1,tree-across-the-road,/);
    expect(lines[2]).toMatch(/^3,.*,public-works,1,tree-in-the-city,/);
    expect(lines[3]).toMatch(/^4,.*,,,,lat -170\.0361 is not within -90\.\.90; are lon and lat swapped\?,,$/);
    expect(lines[4]).toContain('lat is missing');
    expect(lines[5]).toContain('unknown service');
    expect(lines[6]).toContain('at is not an ISO date: yesterday');
    expect(lines[7]).toMatch(/^8,.*,,1,,.*nearest jurisdiction/);
  });
});

describe('while serve holds the folder', () => {
  let server: ChildProcess;
  let data = '';
  let removeData: () => Promise<void>;
  let url = '';
  let log = '';

  beforeAll(async () => {
    const scratch = await scratchFolder();
    data = scratch.options.folder!;
    removeData = scratch.remove;
    expect((await bailiwick('import', join(folder, 'city.yaml'), '--data', data)).code).toBe(0);
    // Changed while nobody serves.
    const rulesFile = join(folder, 'rules.yaml');
    writeFileSync(rulesFile, readFileSync(rulesFile, 'utf8').replace('id: road-owner', 'id: road-owner-since-then'));
    server = spawn(process.execPath, [BAILIWICK, 'serve', '--port', '0', '--data', data], {
      env: storeEnvironment({}),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    server.stderr!.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
    for await (const chunk of server.stdout!) {
      const ready = /ready: (\S+)/.exec(String(chunk));
      if (ready) {
        url = ready[1]!;
        break;
      }
    }
  });

  afterAll(async () => {
    if (server?.exitCode === null) {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    await removeData?.();
  });

  it('answers at once through --url', async () => {
    const { stdout } = await bailiwick('route', ...ON_THE_HIGHWAY, '--url', url);
    expect(stdout).toContain('state-dot');
  });

  it('takes a changed rule file without a restart, also one that changed before, and keeps the last good one', async () => {
    const rulesFile = join(folder, 'rules.yaml');
    const original = readFileSync(rulesFile, 'utf8');
    const rule = async () =>
      JSON.parse((await bailiwick('route', ...ON_THE_HIGHWAY, '--url', url, '--json')).stdout).rule;
    expect(await rule()).toBe('road-owner-since-then');
    writeFileSync(rulesFile, original.replace('road-owner-since-then', 'road: [owner'));
    await expect.poll(() => log, { timeout: 10_000 }).toMatch(/rules\.yaml:\d+:\d+: /);
    expect(await rule()).toBe('road-owner-since-then');
    writeFileSync(rulesFile, original.replace('road-owner-since-then', 'road-owner'));
    await expect.poll(rule, { timeout: 10_000 }).toBe('road-owner');
  });

  it('routes a file through --url as it does on the store', async () => {
    const [inFile, outFile] = [join(folder, 'in.csv'), join(folder, 'through-server.csv')];
    const { stdout } = await bailiwick('route', '--in', inFile, '--out', outFile, '--url', url, '--at', '2026-11-21');
    expect(stdout).toContain('8 rows routed, 4 of them bad');
    const columns = (file: string) =>
      readFileSync(file, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => line.split(','));
    const here = columns(join(folder, 'out.csv'));
    expect(columns(outFile).map((row) => row[6])).toEqual(here.map((row) => row[6]));
  });

  it('tells a command that has no --url to stop the server', async () => {
    const { code, stderr } = await bailiwick('import', join(folder, 'city.yaml'), '--data', data);
    expect(stderr).toContain('Stop it first');
    expect(stderr).not.toContain('--url');
    expect(code).toBe(1);
  });

  it('refuses another command on the folder, naming the process, its address and how to go on', async () => {
    const { code, stderr } = await bailiwick('route', ...ON_THE_HIGHWAY, '--data', data);
    expect(stderr).toContain(String(server.pid));
    expect(stderr).toContain(`--url ${url}`);
    expect(code).toBe(1);
  });

  it('ends on SIGTERM with exit code 0 and gives the folder back', async () => {
    server.kill('SIGTERM');
    const [code] = await once(server, 'exit');
    expect(code).toBe(0);
    expect((await bailiwick('route', ...ON_THE_HIGHWAY, '--data', data)).code).toBe(0);
  });
});
