import { rmSync } from 'node:fs';
import { StoreError } from './errors.ts';
import { quotedIdentifier } from './identifier.ts';
import type { OpenedStore } from './open.ts';
import { sql } from './session.ts';
import type { Statement, Store } from './store.ts';

/** An embedded store in a folder that belongs to nobody else. */
export interface OwnFolderStore {
  readonly store: OpenedStore;
  readonly folder: string;
}

interface Kept extends OwnFolderStore {
  /** What it had when it was new. */
  readonly asNew: State;
}

export interface State {
  /** Of every table how many rows it has, 0 for none. */
  readonly rows: ReadonlyMap<string, number>;
  /** What the catalogues hold, and how new it is. */
  readonly catalogues: string;
}

const TABLES: Statement = {
  name: 'tables of a test',
  text: `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
    order by 1, 2`,
};
// A row that was changed has the number of the transaction that did it. Not pg_class: ANALYZE and TRUNCATE write there.
const CATALOGUES = [
  ...['pg_attribute', 'pg_attrdef', 'pg_constraint', 'pg_index', 'pg_proc', 'pg_trigger', 'pg_type', 'pg_rewrite'],
  ...['pg_extension', 'pg_policy', 'pg_authid', 'pg_db_role_setting', 'pg_sequence', 'pg_description'],
];
const CATALOGUE_STATE: Statement = {
  name: 'catalogues of a test',
  text: [
    `select 'pg_class' as name, count(*) as rows, string_agg(relname || coalesce(relacl::text, ''), ' ' order by oid) as changed
      from pg_class where oid >= 16384 and relkind <> 't' and relname not like 'pg_toast%'`,
    // Those of temporary tables stay when their tables are gone.
    `select 'pg_namespace', count(*), string_agg(nspname, ' ' order by nspname) from pg_namespace where nspname not like 'pg\\_%temp\\_%'`,
    ...CATALOGUES.map((name) => `select '${name}', count(*), max(xmin::text::bigint)::text from ${name}`),
  ].join(' union all '),
};

let idle: Kept | null = null;
process.once('exit', () => idle !== null && rmSync(idle.folder, { recursive: true, force: true }));

/**
 * For tests only: an embedded store as new, which one test file after another of this process has: opening one takes four
 * seconds of CPU, emptying it one at most. `open` opens one where none is free.
 *
 * What was used is emptied when it is given back, and used again only if nothing else of it changed: closed by the test,
 * with a table, a column, a function more or less, or with other rows in a table that had some when it was new, it is
 * thrown away. Each user has an object of its own, so that a method that a test replaced is replaced for that test alone.
 */
export async function reusedStore(
  open: () => Promise<OwnFolderStore>,
): Promise<OwnFolderStore & { readonly giveBack: () => Promise<void> }> {
  const kept = idle ?? (await opened(open));
  idle = null;
  const store = new Handle(kept.store);
  return {
    store,
    folder: kept.folder,
    giveBack: () => {
      store.giveBack();
      return giveBack(kept);
    },
  };
}

const opened = async (open: () => Promise<OwnFolderStore>): Promise<Kept> => {
  const own = await open();
  return { ...own, asNew: await stateOf(own.store) };
};

async function giveBack(kept: Kept): Promise<void> {
  if (idle === null && (await emptied(kept.store, kept.asNew).catch(() => false))) {
    idle = kept;
    return;
  }
  await kept.store.close();
  rmSync(kept.folder, { recursive: true, force: true });
}

/** Takes all rows away that were not there as new; whether the store then is as it was. Any kind of store. */
export async function emptied(store: Store, asNew: State): Promise<boolean> {
  for (const text of ['discard temp', 'discard sequences', 'reset all']) await run(store, text);
  await store.query(sql('set_session'));
  const used = await stateOf(store);
  if (used.catalogues !== asNew.catalogues) return false;
  const filled = [...used.rows].filter(([table, rows]) => rows > 0 && asNew.rows.get(table) === 0);
  if (filled.length > 0)
    await run(store, `truncate ${filled.map(([table]) => table).join(', ')} restart identity cascade`);
  const { rows, catalogues } = await stateOf(store);
  return catalogues === asNew.catalogues && [...rows].every(([table, count]) => count === asNew.rows.get(table));
}

const run = async (store: Store, text: string): Promise<void> =>
  void (await store.query({ name: 'emptying a store', text }));

/** What `emptied` compares; 0.3 s of CPU on an embedded store. */
export async function stateOf(store: Store): Promise<State> {
  const rows = new Map<string, number>();
  for (const { schema, name } of await store.query<{ schema: string; name: string }>(TABLES)) {
    const table = `${quotedIdentifier(schema)}.${quotedIdentifier(name)}`;
    // Changed rows count too: where a table had rows, the newest change of them tells.
    const text = `select count(*) + coalesce(max(xmin::text::bigint), 0) as state from ${table}`;
    const [state] = await store.query<{ state: number }>({ name: 'rows of a test', text });
    rows.set(table, Number(state!.state));
  }
  return { rows, catalogues: JSON.stringify(await store.query(CATALOGUE_STATE)) };
}

/** Another object for each user, which refuses what comes after it was given back: that would reach the next one's rows. */
class Handle implements OpenedStore {
  readonly #store: OpenedStore;
  #isGivenBack = false;
  constructor(store: OpenedStore) {
    this.#store = store;
  }
  get kind(): OpenedStore['kind'] {
    return this.#store.kind;
  }
  get #own(): OpenedStore {
    if (this.#isGivenBack) throw new StoreError('test', 'the store is closed');
    return this.#store;
  }
  giveBack(): void {
    this.#isGivenBack = true;
  }
  query: OpenedStore['query'] = async (statement, parameters) => this.#own.query(statement, parameters);
  copyIn: OpenedStore['copyIn'] = async (table, columns, rows) => this.#own.copyIn(table, columns, rows);
  transaction: OpenedStore['transaction'] = async (work) => this.#own.transaction(work);
  listen: OpenedStore['listen'] = async (channel, onNotify, connection) =>
    this.#own.listen(channel, (payload) => this.#isGivenBack || onNotify(payload), connection);
  close = async (): Promise<void> => (this.#isGivenBack ? undefined : this.#store.close());
  announce(url: string): void {
    this.#own.announce(url);
  }
}
