import { describe, expect, it } from 'vitest';
import { changedTiles } from './changed-tiles.ts';
import { cityStyle } from './city-style.ts';
import type { StyleState } from './style-state.ts';
import { INFO, STATE } from './testing.ts';

const style = (patch: Partial<StyleState> = {}) => cityStyle({ ...STATE, ...patch }, 'http://localhost:3110');
const ANOTHER_DAY = '/v1/tiles/d2/{z}/{x}/{y}?at=2027-01-01T05:00:00Z&only=dated';

describe('sources with new addresses', () => {
  it('are those of another day alone', () => {
    const [changed, ...others] = changedTiles(style(), style({ info: { ...INFO, datedTiles: ANOTHER_DAY } }));
    expect(changed!.tiles).toEqual([`http://localhost:3110${ANOTHER_DAY}`]);
    expect(others).toEqual([]);
  });

  it('are none where only the look changes, or a source comes or goes', () => {
    expect(changedTiles(style(), style({ theme: 'dark', show: ['asset.water_main'] }))).toEqual([]);
    expect(changedTiles(style(), style({ info: { ...INFO, datedTiles: null } }))).toEqual([]);
    expect(changedTiles(style({ info: { ...INFO, datedTiles: null } }), style())).toEqual([]);
  });
});
