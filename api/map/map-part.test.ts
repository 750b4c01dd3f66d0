import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { AgencyId, AssetClass, AssetId } from '../../engine/ids.ts';
import type { Asset, AssetClassMembers } from '../../engine/route/city.ts';
import { seededRandom } from '../../engine/spatial/seeded-geometry.ts';
import { labelOf, labelText, roadClassAttribute } from './label-attribute.ts';
import { lowestZoom, MOST_THINGS_IN_A_TILE } from './lowest-zoom.ts';
import { classPart } from './map-part.ts';
import { MAX_ZOOM, mercatorX, mercatorY } from './tile-grid.ts';
import { decodedTile } from './tile-testing.ts';

const always = { fromMs: -Infinity, untilMs: Infinity };
const membersOf = (
  name: string,
  attributes: readonly Readonly<Record<string, string>>[],
  geometry: (i: number) => Geometry | null = () => ({ type: 'Point', coordinates: [0, 0] }),
): AssetClassMembers => ({
  class: name as AssetClass,
  title: name,
  assets: attributes.map(
    (each, i): Asset => ({
      class: name as AssetClass,
      id: `${i}` as AssetId,
      owner: 'dpw' as AgencyId,
      validity: always,
      attributes: each,
      geometry: geometry(i),
    }),
  ),
});
const all = ({ assets }: AssetClassMembers) => [...assets.keys()];
const labelled = (members: AssetClassMembers, settings = {}) =>
  labelText(labelOf(members, settings), members.assets[0]!.attributes);

describe('what a thing is called', () => {
  it('is the pole number before the name, and the full street name before its core', () => {
    expect(labelled(membersOf('light', [{ NAME: 'Lamp', POLE_NO: 'P-1' }]))).toBe('P-1');
    expect(labelled(membersOf('light', [{ lamp: 'LED' }]))).toBeNull();
    expect(labelled(membersOf('road', [{ name: 'Main', STREET_NAME: 'Main St' }]))).toBe('Main St');
  });

  it('is not what its pole is made of', () => {
    const poles = ['steel', 'wood', 'steel', 'steel', 'wood', 'concrete', 'steel'];
    const lights = membersOf(
      'light',
      poles.map((pole, i) => ({ pole, name: `Lamp ${i}` })),
    );
    expect(labelled(lights)).toBe('Lamp 0');
    expect(
      labelled(
        membersOf(
          'light',
          poles.map((pole) => ({ pole })),
        ),
      ),
    ).toBeNull();
    expect(
      labelled(
        membersOf(
          'light',
          poles.map((_, i) => ({ pole: `P-${i}` })),
        ),
      ),
    ).toBe('P-0');
  });

  it('is the street with prefix and suffix, or the house number, where the configuration tells them', () => {
    const road = membersOf('road', [{ PRE: 'E', NAME: 'Main', TYPE: '', label: 'x' }]);
    expect(labelled(road, { street: { name: ['NAME'], prefix: 'PRE', suffix: 'TYPE', alternates: [] } })).toBe(
      'E Main',
    );
    expect(
      labelled(membersOf('address', [{ NO: '12', ST: 'Main' }]), { address: { number: 'NO', street: ['ST'] } }),
    ).toBe('12');
  });

  it('is not an attribute that most of them lack, nor anything where none is like a name', () => {
    expect(labelled(membersOf('tree', [{ NAME: 'Old Oak' }, { h: '1' }, { h: '2' }]))).toBeNull();
    expect(labelled(membersOf('hydrant', [{ FLOW: '1000' }]))).toBeNull();
    expect(labelled(membersOf('none', [{}]))).toBeNull();
  });

  it('is no kind of road if nearly every road has its own', () => {
    const roads = (values: readonly string[]) =>
      membersOf(
        'road',
        values.map((road_class) => ({ road_class })),
      ).assets;
    expect(roadClassAttribute(roads(['arterial', 'local', 'local']))).toBe('road_class');
    expect(roadClassAttribute(roads(Array.from({ length: 100 }, (_, i) => `${i}`)))).toBeNull();
  });
});

describe('the lowest zoom of a class', () => {
  /** By counting every tile of every zoom. */
  const byCounting = (points: readonly (readonly [number, number])[]): number => {
    for (let z = 10; z < MAX_ZOOM; z++) {
      const counts = new Map<string, number>();
      for (const [lon, lat] of points) {
        const tile = `${Math.floor(mercatorX(lon) * 2 ** z)}/${Math.floor(mercatorY(lat) * 2 ** z)}`;
        counts.set(tile, (counts.get(tile) ?? 0) + 1);
      }
      if (Math.max(...counts.values()) <= MOST_THINGS_IN_A_TILE) return z;
    }
    return MAX_ZOOM;
  };

  it('is the first at which no tile holds more than 2,000', () => {
    for (const [count, spread] of [
      [100, 0.1],
      [6_000, 0.3],
      [14_000, 0.12],
      [14_000, 0.01],
      [20_000, 0.001],
    ] as const) {
      const random = seededRandom(count);
      const points = Array.from({ length: count }, () => [-76.2 + random() * spread, 43 + random() * spread] as const);
      const zoom = lowestZoom(points.map((coordinates) => ({ type: 'Point', coordinates: [...coordinates] })));
      expect([count, spread, zoom]).toEqual([count, spread, byCounting(points)]);
    }
  });

  it('does not mind things without a place', () => {
    expect(lowestZoom([null, { type: 'Polygon', coordinates: [] }])).toBe(10);
  });
});

describe('a class of assets on the map', () => {
  const street = (i: number): Geometry => ({
    type: 'LineString',
    coordinates: [
      [0, i * 1e-5],
      [0.001, i * 1e-5],
    ],
  });
  const namesIn = (members: AssetClassMembers, settings: object, z: number) => {
    const part = classPart(members, all(members), settings as never);
    const layer = part.layers.find(({ minZoom, maxZoom }) => minZoom <= z && z <= maxZoom);
    const y = 2 ** (z - 1) - 1;
    const tile = layer?.source().encode({ z, x: 2 ** (z - 1), y });
    return tile === undefined ? null : [...decodedTile(tile).values()].flat();
  };

  it('is a street if it is lines and called a road, or if the configuration says so', () => {
    const roads = membersOf('county_road', [{}], street);
    expect(classPart(roads, [0], {})).toMatchObject({ draw: 'street', minZoom: 0, shapes: 'line' });
    expect(classPart(membersOf('road', [{}]), [0], {})).toMatchObject({ draw: null, minZoom: 10, shapes: 'point' });
    expect(classPart(membersOf('pipe', [{}], street), [0], { draw: 'rail' })).toMatchObject({
      draw: 'rail',
      minZoom: 0,
    });
  });

  it('is in no tile if the configuration says draw: none, or nothing has a shape', () => {
    expect(classPart(membersOf('light', [{}]), [0], { draw: 'none' }).layers).toEqual([]);
    expect(
      classPart(
        membersOf('pipe', [{}], () => null),
        [0],
        {},
      ),
    ).toMatchObject({ layers: [], shapes: 'none', count: 1 });
  });

  it('joins the segments of a street where there are more than a map can tell apart, and no others', () => {
    const names = Array.from({ length: 6_000 }, (_, i) => ({ NAME: `S${i % 3}`, road_class: 'local' }));
    const members = membersOf('road', names, street);
    const { layers } = classPart(members, all(members), {});
    expect(layers).toHaveLength(2);
    const far = namesIn(members, {}, layers[0]!.maxZoom)!;
    expect(far.map(({ properties }) => properties).sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1))).toEqual(
      ['S0', 'S1', 'S2'].map((name) => ({ owner: 'dpw', name, class: 'local' })),
    );
    const near = namesIn(members, {}, layers[1]!.minZoom)!;
    expect(near.length).toBeGreaterThan(1_000);
    expect(near[0]!.properties).toMatchObject({
      id: expect.any(String),
      label: expect.any(String),
      name: expect.any(String),
    });
  });

  it("tells a pipe's year, material and diameter where the configuration names them", () => {
    const members = membersOf('water_main', [{ Y: '1931', M: 'CI', D: '8', X: 'secret' }], street);
    const [pipe] = namesIn(members, { main: { installed: 'Y', material: 'M', diameter: 'D', breaks: 'b' } }, 14)!;
    expect(pipe!.properties).toEqual({ id: '0', owner: 'dpw', installed: '1931', material: 'CI', diameter: '8' });
  });
});
