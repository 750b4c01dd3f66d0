import type { Response } from 'express';
import { expect, it } from 'vitest';
import type { Store } from '../../data/store/store.ts';
import { Problem } from '../problem.ts';
import { testApp } from '../testing.ts';
import { AlertFeed, FEED_LIMITS, type FeedLimits } from './alert-feed.ts';
import { newBells } from './bell.ts';

/** What a listener was sent; what it has not read. */
class Listener {
  text = '';
  writableLength = 0;
  headersSent = false;
  isEnded = false;
  destroyed = false;
  #onClose = (): void => {};

  status = () => this;
  set = () => this;
  flushHeaders = (): void => {
    this.headersSent = true;
  };
  write = (part: string): void => {
    this.text += part;
  };
  once = (_: string, close: () => void): void => {
    this.#onClose = close;
  };
  end = (): void => this.#close('isEnded');
  destroy = (): void => this.#close('destroyed');

  #close(how: 'isEnded' | 'destroyed'): void {
    this[how] = true;
    this.#onClose();
  }
}

/** A feed over a store whose last event has this position; `answers` holds its answers back. */
function feedAt(lastPosition: number, limits: Partial<FeedLimits>, answers: () => Promise<void> = async () => {}) {
  const rows = (name: string) => (name === 'last_alert_position' ? [{ lastPosition }] : []);
  const query = async ({ name }: { name: string }) => {
    if (name === 'last_alert_position') await answers();
    return rows(name);
  };
  const store = { query } as unknown as Store;
  const closing = new AbortController();
  const { deps } = testApp({ store0: store, bells: newBells(), closing: closing.signal });
  const feed = new AlertFeed(deps, { ...FEED_LIMITS, lookMs: 5, ...limits });
  const listen = async (after: number | null = null, listener = new Listener()): Promise<Listener> => {
    await feed.listen(listener as unknown as Response, store, 'region', {}, after);
    return listener;
  };
  return { listen, close: () => closing.abort() };
}

it('takes so many listeners and no more, until one leaves, and ends them all when the server closes', async () => {
  const { listen, close } = feedAt(7, { mostListeners: 2 });
  const [first, second] = [await listen(), await listen()];
  const refused = await listen().catch((problem: unknown) => problem);
  expect(refused).toBeInstanceOf(Problem);
  expect(refused).toMatchObject({ kind: 'too-many-listeners', headers: { 'Retry-After': '2' } });
  first.destroy();
  const third = await listen();
  close();
  expect([second.isEnded, third.isEnded]).toEqual([true, true]);
  expect((await listen()).isEnded).toBe(true);
});

it('tells who missed too much to read the list anew, and nobody else', async () => {
  const { listen, close } = feedAt(2_000, { mostMissed: 1_000 });
  const texts = [];
  for (const after of [null, 1_000, 999, 2_001]) texts.push((await listen(after)).text.includes('event: reset'));
  expect(texts).toEqual([false, false, true, true]);
  expect((await listen(1)).text).toContain('id: 2000\nevent: reset\ndata: {}\n\n');
  close();
});

it('sends nothing before the head of the answer, however long the store takes', async () => {
  let answer = (): void => {};
  let isSlow = false;
  const answers = () => (isSlow ? new Promise<void>((resolve) => (answer = resolve)) : Promise.resolve());
  const { listen, close } = feedAt(0, { heartbeatMs: 5 }, answers);
  const early = await listen();
  isSlow = true;
  const late = new Listener();
  const listening = listen(null, late);
  await expect.poll(() => early.text.split(': still here').length, { timeout: 10_000 }).toBeGreaterThan(2);
  expect([late.headersSent, late.text]).toEqual([false, '']);
  answer();
  await listening;
  expect(late.text).toMatch(/^retry: /);
  close();
});

it('shows that it lives by comments, and ends who does not read', async () => {
  const { listen, close } = feedAt(0, { heartbeatMs: 10, mostUnreadBytes: 1_000 });
  const [reads, sleeps] = [await listen(), await listen()];
  sleeps.writableLength = 1_001;
  await expect
    .poll(() => [reads.text.includes(': still here\n\n'), sleeps.destroyed], { timeout: 10_000 })
    .toEqual([true, true]);
  expect(reads.destroyed).toBe(false);
  close();
});
