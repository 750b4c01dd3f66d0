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
const light = { class: 'street_light', id: 'P-1', at: { lon: -76.1, lat: 43.1 } };

describe('a tap on the map', () => {
  it('picks the place, and says how exact a hand is at that zoom', () => {
    expect(viewAfterTap(tap({})).place).toEqual({ lon: -76.1234568, lat: 43, accuracyMeters: 0 });
    expect(viewAfterTap(tap({ metersPerPixel: 10 })).place?.accuracyMeters).toBe(30);
  });

  it('on an asset picks the asset and stands where it stands, exactly', () => {
    const view = viewAfterTap(tap({ assets: [light], metersPerPixel: 10 }));
    expect([view.asset, view.place]).toEqual([
      { class: 'street_light', id: 'P-1' },
      { lon: -76.1, lat: 43.1, accuracyMeters: 0 },
    ]);
  });

  it('on a request opens it, also where an asset is below', () => {
    expect(viewAfterTap(tap({ requests: ['r-1'], assets: [light] }))).toMatchObject({
      request: 'r-1',
      panel: 'requests',
    });
  });

  it('on a finding of the check opens that, also over a request', () => {
    expect(viewAfterTap(tap({ finding: 'gap@1,2', requests: ['r-1'] }))).toMatchObject({
      panel: 'check',
      finding: 'gap@1,2',
    });
  });

  it('on several requests picks the place, whose panel lists them', () => {
    expect(viewAfterTap(tap({ requests: ['r-1', 'r-2'], assets: [light] }))).toMatchObject({
      request: null,
      asset: null,
    });
  });
});
