import { readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cityText } from '../../data/suggest/city-text.ts';
import { rulesText } from '../../data/suggest/rules-text.ts';
import { type InputFile, type SuggestOutcome, suggestFromFiles } from '../../data/suggest/suggest-files.ts';
import { type Progress, progressBar } from './progress.ts';
import { suggestionJson, suggestionText } from './suggest-text.ts';

/** The options of `bailiwick import --suggest`, as read. */
export interface SuggestFlags {
  readonly suggest?: readonly string[];
  readonly out?: string;
  readonly json?: true;
}

const RULES = 'rules.yaml';

/**
 * Looks at files and folders and writes a first configuration, beside it first rules. Nothing that exists is overwritten. Exit
 * code 1 if a file could not be read; what the others say is written all the same.
 */
export async function printSuggestion(
  given: readonly string[],
  { out, json }: Omit<SuggestFlags, 'suggest'>,
): Promise<void> {
  const rules = out === undefined ? null : path.join(path.dirname(out), RULES);
  for (const file of [out, rules]) {
    if (file != null && (await exists(file)))
      throw new Error(`${file} exists already: name another --out, or move it away`);
  }
  if (out !== undefined && !(await isFolder(path.dirname(out))))
    throw new Error(`there is no folder ${path.dirname(out)} to write ${path.basename(out)} to: make it first`);
  const { files, folder, leftOut } = await inputFiles(given);
  if (leftOut.length > 0) process.stderr.write(`Not looked at: ${leftOut.join(', ')}\n`);
  if (files.length === 0) throw new Error(`there is no file of data in ${given.join(', ')}`);
  const outcome = await suggestWithProgress(files, path.basename(folder));
  const yaml = cityText(outcome.suggestion, {
    source: portable(path.relative(out === undefined ? '.' : path.dirname(path.resolve(out)), folder)) || '.',
    rules: rules === null ? null : RULES,
  });
  const nothing = outcome.checked.length === 0;
  if (out !== undefined && rules !== null && !nothing) {
    await writeFile(out, yaml, { flag: 'wx' });
    await writeFile(rules, rulesText(outcome.suggestion.rules), { flag: 'wx' });
  }
  const written = nothing || out === undefined || rules === null ? null : { city: out, rules };
  print(outcome, yaml, written, json === true);
  if (outcome.unreadable.length > 0 || nothing) process.exitCode = 1;
}

function print(
  outcome: SuggestOutcome,
  yaml: string,
  written: { readonly city: string; readonly rules: string } | null,
  json: boolean,
): void {
  if (json) process.stdout.write(`${JSON.stringify(suggestionJson(outcome, written), null, 2)}\n`);
  else if (written === null && outcome.checked.length > 0) {
    process.stdout.write(yaml);
    process.stderr.write(suggestionText(outcome, null));
  } else process.stdout.write(suggestionText(outcome, written));
}

async function suggestWithProgress(files: readonly InputFile[], folder: string): Promise<SuggestOutcome> {
  let bar: Progress | null = null;
  let current = '';
  try {
    return await suggestFromFiles({
      files,
      folder,
      onProgress: (file, done, total) => {
        if (file !== current) {
          bar?.stop();
          bar = progressBar(file.padEnd(32));
          current = file;
        }
        bar?.update(done, total, '');
      },
    });
  } finally {
    (bar as Progress | null)?.stop();
  }
}

/** The files given, those of folders among them, each once; named relative to the folder that they have in common. */
async function inputFiles(
  given: readonly string[],
): Promise<{ readonly files: readonly InputFile[]; readonly folder: string; readonly leftOut: readonly string[] }> {
  const all = new Set<string>();
  const leftOut: string[] = [];
  for (const name of given) {
    const found = await filesOf(path.resolve(name));
    for (const file of found.files) all.add(file);
    leftOut.push(...found.leftOut.map((file) => path.join(name, file)));
  }
  const paths = [...all];
  const folder = commonFolder(paths.map((file) => path.dirname(file)));
  return { folder, leftOut, files: paths.map((file) => ({ path: file, file: portable(path.relative(folder, file)) })) };
}

const NO_DATA = /\.(md|ya?ml|pdf|html?|docx?|xml)$/i;

/**
 * A folder stands for the files in it, by name; folders in it and what is no data on the face of it are left out, to be told;
 * hidden files are none.
 */
async function filesOf(
  name: string,
): Promise<{ readonly files: readonly string[]; readonly leftOut: readonly string[] }> {
  if (!(await isFolder(name))) return { files: [name], leftOut: [] };
  const entries = (await readdir(name, { withFileTypes: true })).filter((entry) => !entry.name.startsWith('.'));
  const isData = (entry: (typeof entries)[number]): boolean => !entry.isDirectory() && !NO_DATA.test(entry.name);
  return {
    files: entries
      .filter(isData)
      .map((entry) => path.join(name, entry.name))
      .sort(),
    leftOut: entries
      .filter((entry) => !isData(entry))
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .sort(),
  };
}

const isFolder = async (name: string): Promise<boolean> => {
  try {
    return (await stat(name)).isDirectory();
  } catch {
    return false;
  }
};

const exists = async (name: string): Promise<boolean> => {
  try {
    await stat(name);
    return true;
  } catch {
    return false;
  }
};

const commonFolder = ([first, ...others]: readonly string[]): string => {
  if (first === undefined) return path.resolve('.');
  const parts = first.split(path.sep);
  const shared = others.reduce((length, folder) => {
    const each = folder.split(path.sep);
    let same = 0;
    while (same < length && each[same] === parts[same]) same += 1;
    return same;
  }, parts.length);
  return parts.slice(0, shared).join(path.sep) || path.sep;
};

const portable = (name: string): string => name.split(path.sep).join('/');
