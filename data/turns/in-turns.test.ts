import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { allInTurns, inTurns } from './in-turns.ts';

/** Steps that keep the process busy for so long each; yields their numbers, returns how many there were. */
function* busySteps(count: number, stepMs: number): Generator<number, number> {
  for (let i = 0; i < count; i++) {
    for (const untilMs = performance.now() + stepMs; performance.now() < untilMs; );
    yield i;
  }
  return count;
}

it('gives the result of the last step', async () => {
  expect(await inTurns(busySteps(5, 0))).toBe(5);
  expect(await allInTurns(busySteps(0, 0))).toBe(0);
});

it('lets others have their turn while it works', async () => {
  let turns = 0;
  let isDone = false;
  const work = inTurns(busySteps(10, 10)).then(() => {
    isDone = true;
  });
  while (!isDone) {
    await setImmediate();
    turns++;
  }
  await work;
  expect(turns).toBeGreaterThanOrEqual(9);
});

it('takes many short steps in one turn', async () => {
  const told: number[] = [];
  await inTurns(busySteps(400, 0.1), { onProgress: (step) => told.push(step) });
  expect(told.length).toBeGreaterThan(1);
  expect(told.length).toBeLessThan(50);
});

it('ends between two turns when it is no longer wanted', async () => {
  let steps = 0;
  const result = await inTurns(busySteps(1_000, 9), { onProgress: () => steps++, isWanted: () => steps < 3 });
  expect(result).toBeNull();
  expect(steps).toBe(3);
});

it('passes on what a step throws', async () => {
  const broken = (function* (): Generator<void, never> {
    yield;
    throw new RangeError('the third polygon');
  })();
  await expect(inTurns(broken)).rejects.toThrow('the third polygon');
});
