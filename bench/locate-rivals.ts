import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import MiniSearch from 'minisearch';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { sqlFolder } from '../data/store/sql.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** One who finds addresses by text. Answers are positions in the texts, best first. */
export interface Finder {
  readonly name: string;
  exact(text: string, limit: number): Promise<readonly number[]> | readonly number[];
  mistyped(text: string, limit: number): Promise<readonly number[]> | readonly number[];
  becoming(text: string, limit: number): Promise<readonly number[]> | readonly number[];
}

/** MiniSearch over the whole texts: every word must be in, the last may be cut short, or each two letters off. */
export function miniSearchOf(texts: readonly string[]): Finder {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(texts.map((text, id) => ({ id, text })));
  const found = (text: string, limit: number, options: object): readonly number[] =>
    index
      .search(text, { combineWith: 'AND', ...options })
      .slice(0, limit)
      .map(({ id }) => id as number);
  return {
    name: 'MiniSearch',
    exact: (text, limit) => found(text, limit, {}),
    mistyped: (text, limit) => found(text, limit, { fuzzy: (term: string) => (/\d/.test(term) ? false : 2) }),
    becoming: (text, limit) =>
      found(text, limit, { prefix: (_: string, i: number, all: string[]) => i + 1 === all.length }),
  };
}

/** `pg_trgm` over the whole texts with a GIN index, in a table of the session. Null without a database. */
export interface TrigramFinder extends Finder {
  readonly bytes: number;
  close(): Promise<void>;
}

export async function trigramsOf(texts: readonly string[], connectionString: string): Promise<TrigramFinder> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(sql('create_addresses').text);
  const rows = function* () {
    for (const [i, text] of texts.entries()) yield `${i}\t${text}\n`;
  };
  await pipeline(Readable.from(rows()), client.query(copyFrom(sql('copy_addresses').text)));
  await client.query(sql('index_addresses').text);
  const ask = async (name: string, text: string, limit: number): Promise<readonly number[]> =>
    (await client.query<{ position: number }>(sql(name).text, [text, limit])).rows.map(({ position }) => position);
  const bytes = (await client.query<{ bytes: number }>(sql('addresses_bytes').text)).rows[0]!.bytes;
  return {
    name: 'pg_trgm (GIN)',
    bytes,
    exact: (text, limit) => ask('equal_addresses', text, limit),
    mistyped: (text, limit) => ask('similar_addresses', text, limit),
    becoming: (text, limit) => ask('equal_addresses', text, limit),
    close: () => client.end(),
  };
}
