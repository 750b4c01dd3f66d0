import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Statement } from './store.ts';

/**
 * Loader of the `.sql` files in one folder: `const sql = sqlFolder(import.meta.url, './sql'); sql('nearby_requests')`.
 * Each file is read once and holds exactly one statement; its header comment goes along to the server, so that logs
 * there name it. Throws RangeError naming the file when the name is not plain or the file holds none or several
 * statements, and Node's ENOENT when it is missing.
 */
export const sqlFolder = (importMetaUrl: string, folder: string): ((name: string) => Statement) => {
  const loaded = new Map<string, Statement>();
  const base = new URL(folder.endsWith('/') ? folder : `${folder}/`, importMetaUrl);
  return (name) => {
    const known = loaded.get(name);
    if (known !== undefined) return known;
    if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new RangeError(`not a statement name: ${JSON.stringify(name)}`);
    const file = fileURLToPath(new URL(`${name}.sql`, base));
    const statement = { name, text: oneStatement(readFileSync(file, 'utf8'), file) };
    loaded.set(name, statement);
    return statement;
  };
};

/** The text without its closing semicolon; throws RangeError naming the file unless it holds exactly one statement. */
export const oneStatement = (text: string, file: string): string => {
  const count = blankOut(text)
    .split(';')
    .filter((piece) => piece.trim() !== '').length;
  if (count !== 1) throw new RangeError(`${file}: expected exactly one SQL statement, found ${count}`);
  return text;
};

// Comments go; strings, quoted names and dollar-quoted bodies become a letter: a semicolon inside them ends nothing.
const QUOTED =
  /--[^\n]*|\/\*[\s\S]*?\*\/|\b[eE]'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([A-Za-z_]\w*)?\$[\s\S]*?\$\1\$/g;
const blankOut = (text: string): string =>
  text.replace(QUOTED, (found) => (found.startsWith('--') || found.startsWith('/*') ? ' ' : 'x'));
