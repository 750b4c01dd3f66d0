import { describe, expect, it } from 'vitest';
import { inTurns } from '../../data/turns/in-turns.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { Problem } from '../problem.ts';
import { SnapshotWork, type WorkDeps } from './snapshot-work.ts';

/** A keeper whose city changes, a clock that is set, a log that is read. */
class Desk {
  snapshot: Snapshot = { generation: 1 } as Snapshot;
  nowMs = 0;
  readonly logged: string[] = [];
  readonly deps = {
    keeper: { current: () => this.snapshot, state: () => 'ready', isCutOff: () => false },
    now: () => this.nowMs,
    log: {
      info: (_: object, message: string) => this.logged.push(`info ${message}`),
      warn: (_: object, message: string) => this.logged.push(`warn ${message}`),
      error: (_: object, message: string) => this.logged.push(`error ${message}`),
    },
  } as unknown as WorkDeps;

  changeCity(): void {
    this.snapshot = { generation: this.snapshot.generation + 1 } as Snapshot;
  }
}

const said = { done: 'counted', failed: 'not counted' };

/** Steps longer than a turn, so that others have theirs after each. */
function* slowCount(upTo: number, begun?: () => void): Generator<number, string> {
  begun?.();
  for (let i = 1; i <= upTo; i++) {
    for (const untilMs = performance.now() + 9; performance.now() < untilMs; );
    yield i;
  }
  return `${upTo}`;
}

const counting = (begun?: () => void, limits: { mostKept?: number; mostWaiting?: number } = {}) =>
  new SnapshotWork<number, number, string>({
    said,
    make: (upTo, _snapshot, turns) => inTurns(slowCount(upTo, begun), turns),
    ...limits,
  });

describe('work about the city in use', () => {
  it('is begun when it is first asked for, tells how far it is, and ends with its result', async () => {
    const { deps, snapshot, logged } = new Desk();
    const work = counting();
    const run = work.of(deps, snapshot, 'a', 3);
    expect(run).toMatchObject({ state: 'running', progress: null, result: null });
    await run.settled;
    expect(run).toMatchObject({ state: 'done', progress: 3, result: '3' });
    expect(logged).toEqual(['info counted']);
  });

  it('is done once for all who ask the same', async () => {
    const { deps, snapshot } = new Desk();
    let begun = 0;
    const work = counting(() => begun++, { mostKept: 2 });
    const first = work.of(deps, snapshot, 'a', 2);
    expect(work.of(deps, snapshot, 'a', 2)).toBe(first);
    await first.settled;
    expect(work.of(deps, snapshot, 'a', 2)).toBe(first);
    await work.of(deps, snapshot, 'b', 1).settled;
    expect(begun).toBe(2);
  });

  it('is given up when the city changes, and what waits behind it is not begun', async () => {
    const desk = new Desk();
    const { deps, snapshot, logged } = desk;
    let begun = 0;
    const work = counting(() => begun++, { mostKept: 2 });
    const [running, waiting] = [work.of(deps, snapshot, 'a', 1_000), work.of(deps, snapshot, 'b', 1_000)];
    await Promise.resolve();
    desk.changeCity();
    await Promise.all([running.settled, waiting.settled]);
    expect([running.state, running.result, waiting.state]).toEqual(['failed', null, 'failed']);
    expect(begun).toBe(1);
    expect(logged).toEqual([]);
    const anew = work.of(deps, desk.snapshot, 'a', 1);
    await anew.settled;
    expect(anew.result).toBe('1');
  });

  it('goes one after the other, and says so to whom would wait behind too many', async () => {
    const { deps, snapshot } = new Desk();
    let underWay = 0;
    let most = 0;
    const work = new SnapshotWork<number, number, string>({
      said,
      make: async (upTo, _snapshot, turns) => {
        most = Math.max(most, ++underWay);
        const made = await inTurns(slowCount(upTo), turns);
        underWay--;
        return made;
      },
      ...{ mostKept: 9, mostWaiting: 3 },
    });
    const runs = ['a', 'b', 'c'].map((key) => work.of(deps, snapshot, key, 1));
    expect(() => work.of(deps, snapshot, 'd', 1)).toThrow(Problem);
    await Promise.all(runs.map(({ settled }) => settled));
    expect(most).toBe(1);
    await work.of(deps, snapshot, 'd', 1).settled;
  });

  it('keeps so many results; the one longest not asked for goes first', async () => {
    const { deps, snapshot } = new Desk();
    let begun = 0;
    const work = counting(() => begun++, { mostKept: 2 });
    const ask = (key: string) => work.of(deps, snapshot, key, 0).settled;
    for (const key of ['a', 'b', 'a', 'c', 'a', 'c']) await ask(key);
    expect(begun).toBe(3);
    await ask('b');
    expect(begun).toBe(4);
  });

  it('tells of a failure, is not begun again for ten seconds, and then is', async () => {
    const desk = new Desk();
    const { deps, snapshot, logged } = desk;
    let isBroken = true;
    const work = new SnapshotWork<null, void, string>({
      said,
      make: async () => {
        if (isBroken) throw new RangeError('a bug');
        return 'mended';
      },
    });
    const failed = work.of(deps, snapshot, 'a', null);
    await failed.settled;
    expect([failed.state, failed.result]).toEqual(['failed', null]);
    expect(logged).toEqual(['error not counted']);
    isBroken = false;
    desk.nowMs = 9_999;
    expect(work.of(deps, snapshot, 'a', null)).toBe(failed);
    desk.nowMs = 10_000;
    const again = work.of(deps, snapshot, 'a', null);
    await again.settled;
    expect(again.result).toBe('mended');
  });
});
