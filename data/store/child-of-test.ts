import { createInterface } from 'node:readline';
import { FolderLock, StoreInUseError } from './folder-lock.ts';
import { type OpenOptions, openStore } from './open.ts';
import type { Statement } from './store.ts';

// For tests only: a process of its own that locks or opens what it is told to, answers in lines of JSON, and can be
// killed. Each line of its input is one order; it ends when its input does.

type Order =
  | { readonly order: 'lock'; readonly folder: string; readonly command: string; readonly url?: string }
  | { readonly order: 'open'; readonly options: OpenOptions }
  | { readonly order: 'insert' };

const say = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};
const CREATE: Statement = { name: 'create', text: 'create table kept (id integer primary key, filler text not null)' };
const INSERT: Statement = { name: 'insert', text: 'insert into kept (id, filler) values ($1, $2)' };
let store: Awaited<ReturnType<typeof openStore>> | undefined;

const obey = async (order: Order): Promise<void> => {
  switch (order.order) {
    case 'lock': {
      const lock = FolderLock.acquire(order.folder, { command: order.command });
      if (order.url !== undefined) lock.announce(order.url);
      return say({ event: 'locked' });
    }
    case 'open':
      store = await openStore({ ...order.options, onProgress: ({ phase }) => say({ event: 'progress', phase }) });
      return say({ event: 'open' });
    case 'insert':
      await store?.query(CREATE);
      for (let id = 1; ; id++) {
        await store?.query(INSERT, [id, 'x'.repeat(500)]);
        say({ event: 'kept', id });
      }
  }
};

// Whoever gave the orders is gone: nobody is left to end an endless one.
process.stdin.once('end', () => setTimeout(() => process.exit(1), 60_000).unref());
for await (const line of createInterface({ input: process.stdin })) {
  try {
    await obey(JSON.parse(line) as Order);
  } catch (error) {
    const { name, message } = error as Error;
    say({ event: 'failed', name, message, pid: error instanceof StoreInUseError ? error.pid : null });
  }
}
await store?.close();
