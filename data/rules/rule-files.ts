import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { City } from '../../engine/route/city.ts';
import { vocabularyOf } from '../../engine/route/vocabulary.ts';
import { printProblem } from '../city/located-yaml.ts';
import { parseRuleFile } from '../city/rule-file.ts';
import { applyCityConfiguration } from '../import/apply-city-configuration.ts';
import { applyRules } from '../import/apply-configuration.ts';
import { sha256 } from '../import/sha256.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import { configurationFiles, loadRules } from '../world/load-city.ts';
import type { RuleTextEdit } from './edit-rule-text.ts';

const importSql = sqlFolder(import.meta.url, '../import/sql');

/** What a change of the rules came to. `file` null: there is no rule file at hand, and the store's rules were changed. */
export type RulesChanged =
  | { readonly kind: 'changed'; readonly file: string | null; readonly hashBefore: string; readonly hashAfter: string }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** How the rules are to change: in the text of the file, or in a list of definitions. The two say the same. */
export interface RulesChange {
  readonly inText: (text: string) => RuleTextEdit;
  readonly inList: (definitions: readonly unknown[]) => readonly unknown[] | null;
}

/**
 * Changes the city's rule file where it is on this machine, and the store's rules with it; where it is not, the store's rules
 * alone, until the next import of the files. Nothing changes where the result would not be valid, or where the file says
 * something else than valid rules by now.
 */
export async function changeRules(
  store: Store,
  city: City,
  change: RulesChange,
  now: () => Date,
): Promise<RulesChanged> {
  const files = await configurationFiles(store);
  const rulesFile = files?.rulesFile ?? null;
  const text = rulesFile === null ? null : await readFile(rulesFile, 'utf8').catch(() => null);
  if (files === null || rulesFile === null || text === null) return changeStoredRules(store, change, now);
  const edit = change.inText(text);
  if (edit.kind === 'refused') return { kind: 'refused', problems: [edit.reason] };
  const parsed = parseRuleFile(edit.text, rulesFile, vocabularyOf(city));
  if (parsed.kind === 'broken') return { kind: 'refused', problems: parsed.problems.map(printProblem) };
  await replaceFile(rulesFile, edit.text);
  const applied = await applyCityConfiguration({ store, configFile: files.configFile, now });
  if (applied.kind === 'refused') {
    await replaceFile(rulesFile, text);
    return { kind: 'refused', problems: applied.problems };
  }
  return { kind: 'changed', file: rulesFile, hashBefore: sha256(text), hashAfter: sha256(edit.text) };
}

async function changeStoredRules(store: Store, change: RulesChange, now: () => Date): Promise<RulesChanged> {
  return store.transaction(async (session) => {
    await session.query(importSql('one_import_at_a_time'));
    const before = await loadRules(session);
    const after = change.inList(before);
    if (after === null) return { kind: 'refused', problems: ['the rules of the store have changed meanwhile'] };
    await applyRules(session, after, now());
    const hashOf = (rules: readonly unknown[]): string => sha256(JSON.stringify(rules));
    return { kind: 'changed', file: null, hashBefore: hashOf(before), hashAfter: hashOf(after) };
  });
}

/** Whole or not at all: who reads it meanwhile sees the one or the other. */
async function replaceFile(file: string, text: string): Promise<void> {
  const beside = `${file}.new`;
  try {
    await writeFile(beside, text);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
