import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCityFile } from '../../data/city/city-file.ts';

const BAILIWICK = fileURLToPath(new URL('./bailiwick.mjs', import.meta.url));
const HYDRANTS = `id,owner,lon,lat,phone\n${Array.from({ length: 9 }, (_, i) => `H${i},CITY,-76.1${i},43.0,315-555-010${i}`).join('\n')}\n`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bailiwick-suggest-'));
  mkdirSync(path.join(folder, 'calder'));
  writeFileSync(path.join(folder, 'calder', 'hydrants.csv'), HYDRANTS);
});
afterEach(() => rmSync(folder, { recursive: true }));

const suggest = (...commandLine: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [BAILIWICK, 'import', ...commandLine], { cwd: folder }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr }),
    );
  });

describe('import --suggest', () => {
  it('writes a configuration that finds its files, and its rules, from the files of a folder', async () => {
    const { code, stdout } = await suggest('--suggest', 'calder', '--out', 'city.yaml');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^hydrants\.csv +assets hydrant +9 +9$/m);
    const read = await readCityFile(path.join(folder, 'city.yaml'));
    expect(read).toMatchObject({
      kind: 'valid',
      cityFile: { city: { id: 'calder' }, sourceFolder: path.join(folder, 'calder') },
    });
  });

  it('overwrites neither a configuration nor rules that exist', async () => {
    writeFileSync(path.join(folder, 'rules.yaml'), 'mine');
    const { code, stderr } = await suggest('--suggest', 'calder', '--out', 'city.yaml');
    expect(code).toBe(1);
    expect(stderr).toContain('rules.yaml exists already');
    expect(readFileSync(path.join(folder, 'rules.yaml'), 'utf8')).toBe('mine');
    expect(existsSync(path.join(folder, 'city.yaml'))).toBe(false);
  });

  it('prints the configuration where no --out is given, and writes nothing', async () => {
    const { code, stdout } = await suggest('--suggest', path.join('calder', 'hydrants.csv'));
    expect(code).toBe(0);
    expect(stdout).toContain('class: hydrant');
    expect(existsSync(path.join(folder, 'rules.yaml'))).toBe(false);
  });

  it('goes on behind a file that cannot be read, lists it and ends with exit code 1', async () => {
    const { code, stdout } = await suggest(
      '--suggest',
      'calder/hydrants.csv',
      'calder/nowhere.csv',
      '--out',
      'city.yaml',
    );
    expect(code).toBe(1);
    expect(stdout).toContain('not used: nowhere.csv: the file does not exist');
    expect((await readCityFile(path.join(folder, 'city.yaml'))).kind).toBe('valid');
  });

  it('writes nothing where no file can be used', async () => {
    const { code, stdout } = await suggest('--suggest', 'calder/nowhere.csv', '--out', 'city.yaml');
    expect(code).toBe(1);
    expect(stdout).toContain('No file could be used.');
    expect(existsSync(path.join(folder, 'city.yaml'))).toBe(false);
  });

  it('says what of a folder it does not look at, and where there is nothing else', async () => {
    mkdirSync(path.join(folder, 'more', 'older'), { recursive: true });
    writeFileSync(path.join(folder, 'more', 'readme.md'), 'x');
    const nothing = await suggest('--suggest', 'more', '--out', 'city.yaml');
    expect(nothing).toMatchObject({ code: 1, stdout: '' });
    expect(nothing.stderr).toContain(
      `Not looked at: ${path.join('more', 'older')}/, ${path.join('more', 'readme.md')}`,
    );
    expect(nothing.stderr).toContain('there is no file of data in more');
    expect(existsSync(path.join(folder, 'city.yaml'))).toBe(false);
  });

  it('asks for the folder of --out before it reads anything', async () => {
    const { code, stdout, stderr } = await suggest('--suggest', 'calder', '--out', path.join('nowhere', 'city.yaml'));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('there is no folder nowhere to write city.yaml to: make it first');
  });

  it('tells machines what was found, without values of columns', async () => {
    const { stdout } = await suggest('--suggest', 'calder', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      written: null,
      entries: [{ section: 'assets', name: 'hydrant', rows: 9, usable: 9, entry: { id: 'id' } }],
      files: [{ file: 'hydrants.csv', rows: 9, columns: [{ name: 'id', repeats: 0 }, {}, {}, {}, { name: 'phone' }] }],
    });
    expect(stdout).not.toContain('315-555');
  });

  it.each([
    [['city.yaml', '--suggest', 'calder']],
    [['--out', 'city.yaml']],
    [['city.yaml', '--out', 'other.yaml']],
    [['--suggest']],
  ])('ends with exit code 2 for a command line that asks for both or neither: %s', async (commandLine) => {
    expect((await suggest(...commandLine)).code).toBe(2);
  });
});
