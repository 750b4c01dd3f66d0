import { setImmediate, setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { isOutOfDate, locatorOf, makeLocator } from '../locate.ts';
import { testApp } from '../testing.ts';
import { keepLocatorReady } from './keep-locator-ready.ts';
import { crossStreet, snapshotWithStreets, westStreet } from './testing-streets.ts';

const small = (name: string, generation: number) => ({ ...snapshotWithStreets(westStreet('S1', name)), generation });

/** A city of so many streets, each of another name. */
const large = (streets: number) =>
  snapshotWithStreets(
    ...Array.from({ length: streets }, (_, i) => (i % 2 ? westStreet : crossStreet)(`S${i}`, `Street ${i} Ave`)),
  );

describe('keepLocatorReady', () => {
  it('makes the locator of every snapshot unasked, and ends when it is told to', async () => {
    const { deps, lines, set } = testApp({ snapshot0: null });
    const stop = new AbortController();
    const running = keepLocatorReady(deps, stop.signal);
    const ready = () =>
      lines.filter((line) => line.includes('the search is ready')).map((line) => JSON.parse(line).generation);
    await setTimeout(150);
    expect(ready()).toEqual([]);
    set({ snapshot: small('Main St', 1) });
    await expect.poll(ready).toEqual([1]);
    set({ snapshot: small('Oak St', 2) });
    await expect.poll(ready).toEqual([1, 2]);
    stop.abort();
    await running;
    set({ snapshot: small('Elm St', 3) });
    await setTimeout(150);
    expect(ready()).toEqual([1, 2]);
  });

  it('logs a city whose locator cannot be made, and goes on with the next', async () => {
    const { deps, lines, set } = testApp({ snapshot0: null });
    const stop = new AbortController();
    const running = keepLocatorReady(deps, stop.signal);
    const broken = { ...small('Main St', 1), classSettings: null as never };
    set({ snapshot: broken });
    await expect.poll(() => lines.join()).toContain('the search could not be prepared');
    set({ snapshot: small('Main St', 2) });
    await expect.poll(() => lines.join()).toContain('the search is ready');
    stop.abort();
    await running;
  });
});

describe('makeLocator', () => {
  it('makes the one that questions are answered from, also where they come while it is made', async () => {
    const snapshot = large(200);
    const making = makeLocator(snapshot, () => true);
    const asked = locatorOf(snapshot);
    expect(asked.locate('10 Street 7 Ave')).not.toEqual([]);
    expect(await making).toBe(true);
    expect(locatorOf(snapshot)).toBe(asked);
  });

  it('makes one that knows a street as it is called at the moment, and is out of date when that ends', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
    try {
      const periods = ['Lake St', 'Oak St'].map((name, i) => ({
        ...westStreet('S1', name),
        validity: i === 0 ? { fromMs: -Infinity, untilMs: 2_000 } : { fromMs: 2_000, untilMs: Infinity },
      }));
      const snapshot = snapshotWithStreets(...periods);
      const found = () =>
        ['Lake St', 'Oak St'].map((name) =>
          locatorOf(snapshot)
            .locate(name)
            .map(({ asset, label }) => [asset?.id, label]),
        );
      expect(found()).toEqual([[['S1', expect.stringContaining('Lake St')]], []]);
      expect(isOutOfDate(snapshot)).toBe(false);
      vi.setSystemTime(2_000);
      expect(isOutOfDate(snapshot)).toBe(true);
      expect(found()).toEqual([[], [['S1', expect.stringContaining('Oak St')]]]);
      expect(isOutOfDate(snapshot)).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });

  it('throws each time for a city that none can be made of', async () => {
    const broken = { ...small('Main St', 1), classSettings: null as never };
    await expect(makeLocator(broken, () => true)).rejects.toThrow(TypeError);
    expect(() => locatorOf(broken)).toThrow(TypeError);
    expect(() => locatorOf(broken)).toThrow(TypeError);
  });

  it('gives up when the snapshot is not wanted any more', async () => {
    expect(await makeLocator(large(20), () => false)).toBe(false);
  });

  it('gives others their turn between the steps', async () => {
    let turns = 0;
    let isDone = false;
    const others = (async () => {
      for (; !isDone; turns++) await setImmediate();
    })();
    await makeLocator(large(2_000), () => true);
    isDone = true;
    await others;
    expect(turns).toBeGreaterThan(1);
  });
});
