import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { oneStatement, sqlFolder } from './sql.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bailiwick-sql-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const load = () => sqlFolder(pathToFileURL(join(folder, 'caller.ts')).href, '.');

describe('a statement loaded by name', () => {
  it('is the text of its file, comment included, read once', () => {
    writeFileSync(join(folder, 'one.sql'), '-- one(): a row.\nselect 1;\n');
    const sql = load();
    expect(sql('one')).toEqual({ name: 'one', text: '-- one(): a row.\nselect 1;\n' });
    rmSync(join(folder, 'one.sql'));
    expect(sql('one').text).toContain('select 1');
  });

  it.each([
    ['none', '-- only a comment; with a semicolon\n', 0],
    ['two', 'select 1; select 2', 2],
    ['two, one behind a comment', "select ';' /* ; */; delete from thing", 2],
  ])('names the file that holds %s', (_what, text, count) => {
    writeFileSync(join(folder, 'wrong.sql'), text);
    expect(() => load()('wrong')).toThrow(
      `${join(folder, 'wrong.sql')}: expected exactly one SQL statement, found ${count}`,
    );
  });

  it.each([
    `select 'a;b', "c;d", $$e;f$$, $tag$g;$$h$tag$, e'i\\';j' -- k;l\n`,
    `select 'it''s; fine';`,
    'select $1::text || $2 /* ; */ ;\n\n',
  ])('may hold semicolons inside strings, names and comments: %s', (text) => {
    expect(oneStatement(text, 'file')).toBe(text);
  });

  it('names the file that is missing, and takes no path for a name', () => {
    expect(() => load()('missing')).toThrow(join(folder, 'missing.sql'));
    expect(() => load()('../escape')).toThrow(RangeError);
  });
});

describe('every statement file of the project', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const files = readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|[\\/])sql[\\/][^\\/]+\.sql$/.test(file))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

  it.each(files)('data/%s holds one statement under a header that gives its name', (file) => {
    const text = readFileSync(join(root, 'data', file), 'utf8');
    const name = /([^/]+)\.sql$/.exec(file)?.[1];
    expect(oneStatement(text, file)).toMatch(new RegExp(`^-- ${name}[(:]`));
  });
});
