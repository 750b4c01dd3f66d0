import { expect, it } from 'vitest';
import type { AgencyId } from '../../engine/ids.ts';
import { calledBy, cityNames } from '../city-names.ts';
import { changesText } from './changes-text.ts';

const names = cityNames({
  agencies: [
    { id: 'dpw' as AgencyId, name: 'Public Works' },
    { id: 'dot' as AgencyId, name: 'State Transportation' },
  ],
  services: [{ code: 'pothole', name: 'Pothole' }],
} as never);

it('tells changes by the names of agencies and services, and by the id of one that is gone', () => {
  const at = '2026-12-01T05:00:00Z';
  const answer = {
    ...names,
    ...{ from: at, until: '2026-12-02T05:00:00Z', unmeasured: [], services: ['pothole'] },
    counts: { jurisdictions: 1, assets: 1, rules: 0, ground: 1 },
    jurisdictions: [
      {
        ...{ turn: 'changes', at, layer: 'ward', id: '1', name: 'Ward 1', agency: 'dpw', changed: ['agency'] },
        was: { name: 'Ward 1', agency: 'dot' },
      },
    ],
    assets: [
      {
        turn: 'changes',
        at,
        class: 'road',
        id: 'R1',
        owner: 'town-that-was',
        changed: ['owner'],
        was: { owner: null },
      },
    ],
    rules: [],
    ground: [{ layer: 'ward', areaSquareMeters: 1_200, from: null, to: { jurisdiction: '1', agency: 'dpw' } }],
    requests: {
      ...{ examined: 3, next: null },
      moved: [{ id: 'r1', service: 'pothole', agency: null, from: 'dot', to: 'dpw' }],
    },
  };
  expect(changesText(answer as never).split('\n')).toEqual([
    'from 2026-12-01T05:00:00Z until 2026-12-02T05:00:00Z',
    '1 boundaries',
    `  ${at} changes ward 1 Ward 1, Public Works: agency (was State Transportation)`,
    '1 assets',
    `  ${at} changes road R1, town-that-was: owner (was no owner)`,
    '0 rules',
    '1 ground that changes hands',
    '  1,200 m² of ward: from nobody to 1 (Public Works)',
    '1 of 3 open requests would move',
    '  r1 Pothole: from State Transportation to Public Works (has it now: nobody)',
    '',
  ]);
});

it('takes no name from what every object has', () => {
  expect(calledBy(names.agencyNames, 'constructor')).toBe('constructor');
});
