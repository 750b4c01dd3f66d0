import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { tappable } from './assets.ts';
import { cityStyle } from './city-style.ts';
import { imageOf } from './images.ts';
import type { StyleState } from './style-state.ts';
import { INFO, STATE } from './testing.ts';

const ORIGIN = 'http://localhost:3110';
const style = (patch: Partial<StyleState> = {}) => cityStyle({ ...STATE, ...patch }, ORIGIN);
const ids = (patch: Partial<StyleState> = {}): readonly string[] => style(patch).layers.map(({ id }) => id);

const EVERYTHING: Partial<StyleState> = {
  show: [...INFO.layers.map(({ id }) => `jurisdiction.${id}`), 'asset.water_main'],
  here: [{ layer: 'ward', id: '4' }],
  asset: { class: 'hydrant', id: 'H-1' },
  decided: { class: 'road', id: 'R-1' },
};

describe('the style of the map', () => {
  it.each(['light', 'dark'] as const)('is a valid MapLibre style in %s, with everything on', (theme) => {
    expect(validateStyleMin(style({ ...EVERYTHING, theme }))).toEqual([]);
    expect(new Set(ids({ ...EVERYTHING, theme })).size).toBe(ids({ ...EVERYTHING, theme }).length);
  });

  it('loads nothing but tiles of this server: no glyphs, no sprite', () => {
    const made = style(EVERYTHING);
    expect([made.glyphs, made.sprite]).toEqual([undefined, undefined]);
    for (const tiles of ['u1/{z}/{x}/{y}?only=undated', 'd1/{z}/{x}/{y}?only=dated'])
      expect(JSON.stringify(made.sources)).toContain(`${ORIGIN}/v1/tiles/${tiles}`);
  });

  it('takes another day from its own source: only what is dated, and its names', () => {
    const day = { ...INFO, datedTiles: '/v1/tiles/d2/{z}/{x}/{y}?at=2027-01-01T05:00:00Z&only=dated' };
    const [today, then] = [style(EVERYTHING), style({ ...EVERYTHING, info: day })];
    const changed = Object.keys(today.sources).filter(
      (id) => JSON.stringify(today.sources[id]) !== JSON.stringify(then.sources[id]),
    );
    const from = then.layers.filter((layer) => 'source' in layer && changed.includes(layer.source as string));
    const sourceLayers = new Set(from.map((layer) => (layer as { 'source-layer': string })['source-layer']));
    expect([...sourceLayers].sort()).toEqual(['jurisdiction-label.ward', 'jurisdiction.ward']);
    expect(then.layers).toEqual(today.layers);
    expect(validateStyleMin(then)).toEqual([]);
    const always = style({ ...EVERYTHING, info: { ...INFO, datedTiles: null } });
    expect(Object.keys(always.sources)).not.toContain(changed[0]);
  });

  it('draws sea where land is drawn, and land where it is not', () => {
    const color = (patch: Partial<StyleState>) => style(patch).layers[0]!.paint as object;
    const without = { ...INFO, layers: INFO.layers.filter(({ id }) => id !== 'land') };
    expect(color({})).not.toEqual(color({ info: without }));
  });

  it('stacks ground, jurisdictions, streets, marks and names in that order', () => {
    const order = ids(EVERYTHING);
    const places = [
      'ground jurisdiction.water',
      'hatch jurisdiction.ward',
      'street asset.road',
      'mark asset.hydrant',
      'label asset.road',
      'name jurisdiction.ward',
    ].map((id) => order.indexOf(id));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });

  it('gives two layers that overlap patterns and colors of their own', () => {
    const patterns = style({ show: ['jurisdiction.city', 'jurisdiction.ward'] })
      .layers.filter(({ id }) => id.startsWith('hatch'))
      .map(({ paint }) => (paint as { 'fill-pattern': string })['fill-pattern']);
    expect(patterns).toHaveLength(2);
    expect(patterns[0]).not.toBe(patterns[1]);
  });

  it('outlines what covers the place even where its layer is switched off', () => {
    expect(ids({ here: [{ layer: 'ward', id: '4' }] })).toContain('here jurisdiction.ward');
    expect(ids()).not.toContain('here jurisdiction.ward');
  });

  it('subdues jurisdictions over water, and draws no veil where there is nothing under it', () => {
    const order = ids({ show: ['jurisdiction.ward'] });
    expect(order.indexOf('veil jurisdiction.water')).toBeGreaterThan(order.indexOf('outline jurisdiction.ward'));
    expect(order.indexOf('veil jurisdiction.water')).toBeLessThan(order.indexOf('street asset.road'));
    expect(ids().join()).not.toContain('veil');
  });

  it('draws a bridge over its street and a track under it', () => {
    const [road] = INFO.assetClasses;
    const more = [
      { ...road!, class: 'rail_track', draw: 'rail' as const },
      { ...road!, class: 'bridge', draw: 'bridge' as const },
    ];
    const order = ids({ info: { ...INFO, assetClasses: [...INFO.assetClasses, ...more] } });
    const places = ['rail asset.rail_track', 'street asset.road', 'bridge asset.bridge'].map((id) => order.indexOf(id));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('draws pipes only when they are asked for, thin, with their names along them', () => {
    expect(ids().join()).not.toContain('asset.water_main');
    const shown = ids({ show: ['asset.water_main'] });
    expect(shown).toEqual(expect.arrayContaining(['line asset.water_main', 'along asset.water_main']));
  });

  it('leaves out what is hidden, and what has no geometry', () => {
    expect(ids({ hide: ['asset.hydrant'] })).not.toContain('mark asset.hydrant');
    expect(ids(EVERYTHING).join()).not.toContain('pipe_table');
  });

  it('lets a tap hit marks before pipes, and neither streets nor house numbers', () => {
    expect(tappable({ ...STATE, show: ['asset.water_main'] })).toEqual([
      'mark asset.street_light',
      'mark asset.hydrant',
      'line asset.water_main',
    ]);
  });

  it('names only images that can be drawn', () => {
    const named = JSON.stringify(style(EVERYTHING).layers).match(/"(mark|hatch):[^"]+"/g) ?? [];
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(imageOf(JSON.parse(name)), name).not.toBeNull();
    expect(imageOf('mark:nothing:1:light')).toBeNull();
  });
});
