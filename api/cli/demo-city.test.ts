import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scratchDatabase, scratchFolder } from '../../data/store/testing.ts';
import { type StartedProcess, startServe } from '../testing/started-process.ts';

const BAILIWICK = fileURLToPath(new URL('./bailiwick.mjs', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-demo-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bailiwick(...words: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [BAILIWICK, ...words], (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr }),
    );
  });
}

/** Resolves once the server has learned from past requests, which it does after it is ready. */
async function learned(url: string): Promise<void> {
  for (;;) {
    const { learnedFrom } = (await (await fetch(`${url}/v1/route/experience`)).json()) as { learnedFrom: unknown };
    if (learnedFrom !== null) return;
    await setTimeout(500);
  }
}

describe('demo generate', () => {
  // One city for both of the first tests: to make one takes ten seconds of CPU.
  const out = join(folder, 'made');
  const noise = ['--empty-text-share', '1', '--delay-hours', 'pothole=1'];
  let ended: Awaited<ReturnType<typeof bailiwick>>;
  beforeAll(async () => {
    ended = await bailiwick('demo', 'generate', '--seed', '9', '--out', out, '--json', ...noise);
  }, 240_000);

  it('writes the files that import reads and says how many there are of everything', () => {
    const { code, stdout } = ended;
    expect(code).toBe(0);
    const made = JSON.parse(stdout);
    expect(made).toMatchObject({ seed: 9, configFile: join(out, 'city.yaml') });
    expect(readFileSync(join(out, 'requests.csv'), 'utf8').trimEnd().split('\n').length).toBe(made.requests + 1);
    for (const file of ['city.yaml', 'rules.yaml', 'main_breaks.csv', 'truth/clusters.csv', 'truth/bad_mains.csv'])
      expect(existsSync(join(out, file)), file).toBe(true);
  });

  it('takes every parameter of the noise as an option', async () => {
    const { stdout } = await bailiwick('demo', 'generate', '--help');
    for (const option of ['--web-pin-mean-meters', '--cave-in-confusable-share', '--repeat-geometric', '--delay-hours'])
      expect(stdout).toContain(option);
    const [header, ...lines] = readFileSync(join(out, 'requests.csv'), 'utf8').trimEnd().split('\n');
    const description = header!.split(',').indexOf('description');
    expect(lines.filter((line) => !line.includes('"') && line.split(',')[description] !== '')).toEqual([]);
  });

  for (const [what, words, message] of [
    ['a seed that is none', ['--seed', 'x'], 'whole number'],
    ['a share above 1', ['--text-typo-share', '1.2'], 'textTypoShare must be 0 to 1'],
    ['a service that is none', ['--delay-hours', 'volcano=3'], 'pothole'],
    ['a missing folder', [], '--out'],
  ] as const)
    it(`ends with exit code 2 and names ${what}`, async () => {
      const never = words.length === 0 ? [] : ['--out', join(folder, 'never')];
      const { code, stderr } = await bailiwick('demo', 'generate', ...never, ...words);
      expect(stderr).toContain(message);
      expect(code).toBe(2);
      expect(existsSync(join(folder, 'never'))).toBe(false);
    });
});

describe('serve on an empty store', () => {
  let server: StartedProcess;
  let remove: () => Promise<void>;
  let temporary = '';

  beforeAll(async () => {
    temporary = mkdtempSync(join(tmpdir(), 'bailiwick-demo-temporary-'));
    // The server where there is one: it imports in a third of the time.
    const scratch = process.env.TEST_DATABASE_URL ? await scratchDatabase() : await scratchFolder();
    remove = scratch.remove;
    const { TMPDIR } = process.env;
    process.env.TMPDIR = temporary;
    const starting = startServe(scratch.options);
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    server = await starting;
  }, 240_000);
  afterAll(async () => {
    await server?.end('SIGTERM');
    await remove?.();
    rmSync(temporary, { recursive: true, force: true });
  });

  it('imports Calder Harbor with its requests', async () => {
    const city = await (await fetch(`${server.url}/v1/city`)).json();
    expect(city).toMatchObject({ name: 'Calder Harbor' });
    const { requests } = (await (await fetch(`${server.url}/v1/requests?limit=50`)).json()) as { requests: unknown[] };
    expect(requests).toHaveLength(50);
  });

  it('shows open requests of one problem as one', async () => {
    const { incidents } = (await (await fetch(`${server.url}/v1/incidents?status=open`)).json()) as {
      incidents: { reportCount: number }[];
    };
    expect(incidents.length).toBeGreaterThan(10);
    for (const { reportCount } of incidents) expect(reportCount).toBeGreaterThan(1);
  });

  it('leaves no files of it behind', () => {
    expect(readdirSync(temporary).filter((name) => name.startsWith('bailiwick-demo-'))).toEqual([]);
  });

  it('shows nothing of the truth or of who reported in the requests that it lists', async () => {
    const text = await (await fetch(`${server.url}/v1/requests?limit=100`)).text();
    expect(text).not.toMatch(/true_|r-\d{5}/);
  });

  it('has learned from past requests, and then prints what README.md shows for its examples', async () => {
    await learned(server.url);
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const examples = [...readme.matchAll(/```sh\nnpx bailiwick (.* --url .*)\n```\n\n```text\n([^`]*)```/g)];
    expect(examples.map(([, command]) => command!.split(' ')[0])).toEqual(['route', 'locate']);
    for (const [, command, output] of examples) {
      const words = command!.replace('http://localhost:3110', server.url).match(/"[^"]*"|\S+/g)!;
      const { stdout } = await bailiwick(...words.map((word) => word.replaceAll('"', '')));
      expect(stdout).toBe(output);
    }
  });
});
