import { describe, expect, it } from 'vitest';
import { type Tap, viewAfterTap } from './tap.ts';

const tap = (rest: Partial<Tap>): Tap => ({
  lon: -76.123456789,
  lat: 43,
  metersPerPixel: 0.4,
  assets: [],
  requests: [],
  finding: null,
  ...rest,
});
const NOTHING_OPEN = { request: null, join: null };
const light = { class: 'street_light', id: 'P-1', at: { lon: -76.1, lat: 43.1 } };

describe('a tap on the map', () => {
  it('picks the place, and says how exact a hand is at that zoom', () => {
    expect(viewAfterTap(tap({}), NOTHING_OPEN).place).toEqual({ lon: -76.1234568, lat: 43, accuracyMeters: 0 });
    expect(viewAfterTap(tap({ metersPerPixel: 10 }), NOTHING_OPEN).place?.accuracyMeters).toBe(30);
  });

  it('on an asset picks the asset and stands where it stands, exactly', () => {
    const view = viewAfterTap(tap({ assets: [light], metersPerPixel: 10 }), NOTHING_OPEN);
    expect([view.asset, view.place]).toEqual([
      { class: 'street_light', id: 'P-1' },
      { lon: -76.1, lat: 43.1, accuracyMeters: 0 },
    ]);
  });

  it('on a request opens it, also where an asset is below', () => {
    expect(viewAfterTap(tap({ requests: ['r-1'], assets: [light] }), NOTHING_OPEN)).toMatchObject({
      request: 'r-1',
      panel: 'requests',
    });
  });

  it('on a finding of the check opens that, also over a request', () => {
    expect(viewAfterTap(tap({ finding: 'gap@1,2', requests: ['r-1'] }), NOTHING_OPEN)).toMatchObject({
      panel: 'check',
      finding: 'gap@1,2',
    });
  });

  it('on several requests picks the place, whose panel lists them', () => {
    expect(viewAfterTap(tap({ requests: ['r-1', 'r-2'], assets: [light] }), NOTHING_OPEN)).toMatchObject({
      request: null,
      asset: null,
    });
  });

  it('chooses with what the open request is joined, the nearest other one, and nothing where there is none', () => {
    const joining = { request: 'r-1', join: 'choose' };
    expect(viewAfterTap(tap({ requests: ['r-1', 'r-2', 'r-3'], assets: [light] }), joining)).toEqual({
      join: 'r-2',
      sheet: 'half',
    });
    expect(viewAfterTap(tap({ assets: [light], finding: 'gap@1,2' }), joining)).toEqual({});
  });
});
