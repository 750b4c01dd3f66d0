import { describe, expect, it } from 'vitest';
import { drawOf, isShown, switched } from './map-info.ts';
import { INFO } from './testing.ts';

const NOTHING = { show: [], hide: [] };

describe('what the map shows', () => {
  it('are ground, streets and marks at first; jurisdictions and pipes when asked for', () => {
    const keys = ['jurisdiction.water', 'asset.road', 'asset.hydrant', 'jurisdiction.ward', 'asset.water_main'];
    expect(keys.map((key) => isShown(INFO, NOTHING, key))).toEqual([true, true, true, false, false]);
  });

  it('switches there and back, and then says nothing in the URL', () => {
    for (const key of ['jurisdiction.ward', 'asset.hydrant']) {
      const once = switched(INFO, NOTHING, key);
      expect(isShown(INFO, once, key)).toBe(!isShown(INFO, NOTHING, key));
      expect(switched(INFO, once, key)).toEqual(NOTHING);
    }
  });

  it('takes lines that are called roads for streets, and no other lines', () => {
    expect(INFO.assetClasses.map(drawOf)).toEqual(['street', null, null, null, null, null]);
    expect(drawOf({ ...INFO.assetClasses[0]!, draw: 'rail' })).toBe('rail');
  });
});
