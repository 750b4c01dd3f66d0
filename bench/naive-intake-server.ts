import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { openStore } from '../data/store/open.ts';
import { sqlFolder } from '../data/store/sql.ts';
import type { SqlValue } from '../data/store/store.ts';

/*
 * The naive row of the intake bench: a handler as first written. It validates nothing, routes nothing and writes the
 * request, the contact, the event and the key with a statement each, in a transaction; on a server it connects for
 * every report.
 */

const sql = sqlFolder(import.meta.url, './sql');
const REGION = 'alder-point';

interface Body {
  readonly service: string;
  readonly place: { readonly lon: number; readonly lat: number };
  readonly description: string;
  readonly contact: { readonly name: string; readonly email: string };
}
type Run = (name: string, parameters: readonly SqlValue[]) => Promise<unknown>;

async function write(run: Run, key: string, { service, place, description, contact }: Body): Promise<string> {
  const id = randomUUID();
  await run('naive_request', [REGION, id, service, place.lon, place.lat, description]);
  await run('naive_contact', [REGION, id, contact.name, contact.email]);
  await run('naive_event', [REGION, id, randomUUID()]);
  await run('naive_key', [REGION, key, id]);
  return id;
}

const databaseUrl = process.env.DATABASE_URL;
const store = await openStore({ databaseUrl, folder: process.argv[2], holder: { command: 'bench' } });

async function take(key: string, body: Body): Promise<string> {
  if (store.kind === 'embedded')
    return store.transaction((session) => write((name, parameters) => session.query(sql(name), parameters), key, body));
  const client = new pg.Client({ connectionString: databaseUrl! });
  await client.connect();
  try {
    await client.query(sql('naive_begin').text);
    const id = await write((name, parameters) => client.query(sql(name).text, [...parameters]), key, body);
    await client.query(sql('naive_commit').text);
    return id;
  } finally {
    await client.end();
  }
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) text += piece;
  return JSON.parse(text) as Body;
}

const server = createServer(async (request, response) => {
  try {
    const id = await take(String(request.headers['idempotency-key']), await bodyOf(request));
    response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id }));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`ready: http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.on('SIGTERM', () => {
  server.close(() => void store.close().then(() => process.exit(0)));
  server.closeAllConnections();
});
