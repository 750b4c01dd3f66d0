import { expect, it } from 'vitest';
import { DEFAULT_WATCH } from '../../engine/cluster/live/watch.ts';
import { testSnapshot } from '../testing.ts';
import { cityWithMains } from './testing-leaks.ts';
import { watchesOf } from './watches.ts';

it('are what an administrator set, else what the city says, else services whose rules look at mains', () => {
  const snapshot = cityWithMains();
  const set = [{ ...DEFAULT_WATCH, services: ['tree'] }];
  expect(watchesOf(snapshot, { watches: set })).toEqual(set);
  expect(watchesOf(snapshot, { watches: [] })).toEqual([]);
  const said = { ...snapshot, watch: [{ services: ['tree', 'volcano'], mostHours: 24 }, { services: ['volcano'] }] };
  expect(watchesOf(said, {})).toEqual([{ ...DEFAULT_WATCH, services: ['tree'], mostHours: 24 }]);
  expect(watchesOf({ ...snapshot, watch: [] }, {})).toEqual([]);
  expect(watchesOf(snapshot, {})).toEqual([{ ...DEFAULT_WATCH, services: ['pothole'] }]);
  expect(watchesOf(testSnapshot(), {})).toEqual([]);
});
