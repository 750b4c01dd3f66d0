import { describe, expect, it } from 'vitest';
import type { AssetClass, LayerId } from '../ids.ts';
import { extentOf } from './extent.ts';
import { asset, jurisdiction, square } from './testing-city.ts';

const light = asset('light', 'L-1', null, { type: 'Point', coordinates: [-76.5, 43.5] });
const lights = [{ class: 'light' as AssetClass, title: 'Lights', assets: [light] }];
const wards = (...polygons: readonly ReturnType<typeof square>[]) => [
  {
    id: 'ward' as LayerId,
    title: 'Wards',
    jurisdictions: polygons.map((polygon, i) => jurisdiction('ward', `${i}`, null, polygon)),
  },
];

describe('the extent of a city', () => {
  it('is the box around all polygons of all layers', () => {
    const layers = wards(square(-76, 43, -75.9, 43.1), square(-76.2, 43.05, -76.1, 43.3));
    expect(extentOf({ layers, assetClasses: lights })).toEqual([-76.2, 43, -75.9, 43.3]);
  });

  it('is the box around the assets where no layer has a polygon', () => {
    expect(extentOf({ layers: wards(), assetClasses: lights })).toEqual([-76.5, 43.5, -76.5, 43.5]);
  });

  it('passes over assets without geometry', () => {
    const unmapped = asset('light', 'L-0', null, null);
    expect(extentOf({ layers: [], assetClasses: [{ ...lights[0]!, assets: [unmapped] }] })).toBeNull();
    expect(extentOf({ layers: [], assetClasses: [{ ...lights[0]!, assets: [unmapped, light] }] })).not.toBeNull();
  });

  it('is null where there is nothing', () => {
    expect(extentOf({ layers: [], assetClasses: [] })).toBeNull();
  });
});
