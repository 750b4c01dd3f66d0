import type { City } from '../../engine/route/city.ts';
import type { Proposal } from '../../engine/route/propose/proposal.ts';
import { writeAudit } from '../audit/audit.ts';
import type { AuditEntry, AuditKind } from '../audit/audit-entry.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session, Store } from '../store/store.ts';
import { insertRule, removeRule } from './edit-rule-text.ts';
import { changeRules, type RulesChanged } from './rule-files.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** Who decides, why, and for which city of which store. */
export interface Deciding {
  readonly store: Store;
  readonly city: City;
  readonly region: string;
  readonly now: () => number;
  readonly newId: () => string;
  /** A role or desk; null: it was not said. */
  readonly actor: string | null;
  readonly reason: string | null;
}

/** What a decision about a rule came to; `entry` is its id in the audit. */
export type RuleDecided =
  | (Omit<RulesChanged & { readonly kind: 'changed' }, 'kind'> & { readonly kind: 'done'; readonly entry: string })
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** Makes a proposed rule one of the city's, and keeps who did it, when and why, with what it would have changed. */
export async function acceptRule(proposal: Proposal, deciding: Deciding): Promise<RuleDecided> {
  const { store, city, region } = deciding;
  const { id, definition, before, text, learned, tried } = proposal;
  const changed = await changeRules(
    store,
    city,
    {
      inText: (written) => insertRule(written, definition, before),
      inList: (definitions) => inserted(definitions, definition, before),
    },
    () => new Date(deciding.now()),
  );
  if (changed.kind === 'refused') return changed;
  const { file, hashBefore, hashAfter } = changed;
  const details = { text, rule: definition, before, file, hashBefore, hashAfter, learned, tried };
  const entry = entryOf('rule_accepted', id, deciding, { details, before: { rule: id } });
  await writeAudit(store, region, [entry]);
  return { ...changed, kind: 'done', entry: entry.id };
}

/** Keeps that somebody does not want a proposed rule: it is not proposed again. The id of the entry. */
export async function dismissRule({ id, text }: Proposal, deciding: Deciding): Promise<string> {
  const entry = entryOf('rule_dismissed', id, deciding, { details: { text }, before: { rule: id } });
  await writeAudit(deciding.store, deciding.region, [entry]);
  return entry.id;
}

/** What the audit has about an entry that somebody wants to undo. */
export interface EntryToUndo {
  readonly kind: AuditKind;
  readonly subject: string | null;
  readonly request: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly isUndone: boolean;
}

/** null: there is no such entry. */
export async function entryToUndo(session: Session, region: string, id: string): Promise<EntryToUndo | null> {
  const [entry] = await session.query<EntryToUndo>(sql('audit_entry_to_undo'), [region, id]);
  return entry ?? null;
}

/** Takes an accepted rule out again, or a dismissed proposal back in; the entry stays, and one that undoes it is added. */
export async function undoRuleDecision(
  id: string,
  { kind, subject }: EntryToUndo,
  deciding: Deciding,
): Promise<RuleDecided> {
  const rule = subject ?? '';
  const nothing = { kind: 'changed', file: null, hashBefore: '', hashAfter: '' } as const;
  const changed = kind === 'rule_accepted' ? await takenOut(rule, deciding) : nothing;
  if (changed.kind === 'refused') return changed;
  const { file, hashBefore, hashAfter } = changed;
  const details = kind === 'rule_accepted' ? { file, hashBefore, hashAfter } : {};
  const entry = entryOf('undone', rule, deciding, { details: { ...details, of: kind }, before: null, undoes: id });
  await writeAudit(deciding.store, deciding.region, [entry]);
  return { ...changed, kind: 'done', entry: entry.id };
}

const takenOut = (rule: string, { store, city, now }: Deciding): Promise<RulesChanged> =>
  changeRules(
    store,
    city,
    {
      inText: (written) => removeRule(written, rule),
      inList: (definitions) => {
        const rest = definitions.filter((each) => (each as { readonly id?: unknown }).id !== rule);
        return rest.length === definitions.length ? null : rest;
      },
    },
    () => new Date(now()),
  );

/** Rule definitions with one more, before the rule of that id (null: at the end); null where that is not there. */
export const inserted = (
  definitions: readonly unknown[],
  definition: unknown,
  before: string | null,
): readonly unknown[] | null => {
  const found = definitions.findIndex((each) => (each as { readonly id?: unknown }).id === before);
  if (before !== null && found === -1) return null;
  const position = before === null ? definitions.length : found;
  return [...definitions.slice(0, position), definition, ...definitions.slice(position)];
};

/** Ids of proposals that were dismissed. */
export async function dismissedRules(session: Session, region: string): Promise<ReadonlySet<string>> {
  const rows = await session.query<{ readonly id: string }>(sql('dismissed_rules'), [region]);
  return new Set(rows.map(({ id }) => id));
}

const entryOf = (
  kind: AuditKind,
  subject: string,
  { now, newId, actor, reason }: Deciding,
  more: Pick<AuditEntry, 'details' | 'before'> & Partial<Pick<AuditEntry, 'undoes'>>,
): AuditEntry => ({
  ...{ id: newId(), atMs: now(), kind, actor, reason, request: null, subject, from: null, to: null, undoes: null },
  ...more,
});
