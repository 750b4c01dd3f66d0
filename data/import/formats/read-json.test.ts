import { describe, expect, it } from 'vitest';
import { collectContent } from './formats-testing.ts';
import { JsonElements } from './json-elements.ts';

const point = (x: number, y: number) => ({ type: 'Point', coordinates: [x, y] });
const feature = (properties: object, geometry: unknown = point(1, 2), more: object = {}) => ({
  type: 'Feature',
  ...more,
  properties,
  geometry,
});
const collection = (features: readonly unknown[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });

describe('JsonElements', () => {
  it('cuts the same elements as JSON.parse finds, whatever the size of the chunks', () => {
    const tricky = ['}', ']', '"', '\\', ',"features":[', 'é😀', '\n'].map((text) =>
      feature({ text, nested: { a: [text] } }),
    );
    for (const indent of [0, 2]) {
      const document = {
        name: 'features',
        crs: { a: [1, { features: [1] }] },
        features: tricky,
        after: { features: [2] },
      };
      const text = JSON.stringify(document, null, indent);
      for (const chunk of [1, 2, 5, 64, text.length]) {
        const elements = new JsonElements(10_000);
        const found: unknown[] = [];
        for (let at = 0; at < text.length; at += chunk) {
          found.push(...elements.push(text.slice(at, at + chunk)).map((e) => JSON.parse((e as { text: string }).text)));
        }
        expect(found).toEqual(tricky);
        expect(JSON.parse(`{"features":[${elements.epilogue}`).after).toEqual({ features: [2] });
      }
    }
  });
});

describe('a GeoJSON source', () => {
  it('gives the features of a collection with their numbers, whatever the file is called', async () => {
    const { rows } = await collectContent('features.csv', collection([feature({ name: 'a' }), feature({ name: 'b' })]));
    expect(rows).toEqual([
      { position: { file: 'features.csv', feature: 1 }, fields: { name: 'a' }, geometry: point(1, 2) },
      { position: { file: 'features.csv', feature: 2 }, fields: { name: 'b' }, geometry: point(1, 2) },
    ]);
  });

  it("takes a feature's own id as the column id, unless a property has that name", async () => {
    const { rows } = await collectContent(
      'f',
      collection([feature({ name: 'a' }, null, { id: 7 }), feature({ id: 'own' }, null, { id: 8 })]),
    );
    expect(rows.map((row) => row.fields)).toEqual([{ id: 7, name: 'a' }, { id: 'own' }]);
  });

  it('states the CRS of a `crs` member on every row', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3435' } };
    const { rows } = await collectContent('f', collection([feature({})], { crs }));
    expect(rows[0]!.crs).toBe('urn:ogc:def:crs:EPSG::3435');
  });

  it('fails where a `crs` member comes after the features and was not known before', async () => {
    const late = `{"type":"FeatureCollection","features":[${JSON.stringify(feature({}))}],"crs":{"type":"name","properties":{"name":"EPSG:3435"}}}`;
    const { failure } = await collectContent('f', late);
    expect(failure).toBe('f: its `crs` member (EPSG:3435) comes after the features: state it as `crs: EPSG:3435`');
  });

  it('rejects bad features by number and goes on', async () => {
    const text = `{"type":"FeatureCollection","features":[${[
      '{"type":"Feature","properties":{},"geometry":{"type":"Circle","coordinates":[1,2]}}',
      '{"type":"Feature","properties":{"a":tru},"geometry":null}',
      '42',
      '{"type":"Feature","properties":{},"geometry":{"type":"Point"}}',
      JSON.stringify(feature({ name: 'good' })),
    ].join(',\n')}]}`;
    const { rows, rejected, failure } = await collectContent('f', text);
    expect(failure).toBeNull();
    expect(rows.map((row) => row.position.feature)).toEqual([5]);
    expect(rejected.map(({ position }) => position.feature)).toEqual([1, 2, 3, 4]);
    expect(rejected[0]!.reason).toBe('unknown geometry type "Circle"');
    expect(rejected[1]!.reason).toContain('not valid JSON');
    expect(rejected[2]!.reason).toBe('not a JSON object');
    expect(rejected[3]!.reason).toBe("the Point has no array 'coordinates'");
  });

  it('gives what stands before the cut of a document that breaks off, and then one clear error', async () => {
    const text = collection([feature({ n: 1 }), feature({ n: 2 })]);
    const { rows, failure } = await collectContent('f', text.slice(0, -20));
    expect(rows.map((row) => row.fields.n)).toEqual([1]);
    expect(failure).toBe('f: the file ends inside feature 2: it is cut off; download it again');
  });

  it('reads a single Feature, a bare geometry and an array of flat objects', async () => {
    const single = await collectContent('f', JSON.stringify(feature({ n: 1 }), null, 2));
    expect(single.rows.map((row) => [row.fields, row.geometry])).toEqual([[{ n: 1 }, point(1, 2)]]);
    const bare = await collectContent('f', JSON.stringify(point(3, 4), null, 2));
    expect(bare.rows.map((row) => [row.fields, row.geometry])).toEqual([[{}, point(3, 4)]]);
    const flat = await collectContent('f', '[{"a":1},{"a":2}]');
    expect(flat.rows.map((row) => row.fields)).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('rejects a feature that is too long and keeps the others', async () => {
    const { rows, rejected } = await collectContent(
      'f',
      collection([feature({ n: 1 }), feature({ text: 'x'.repeat(200_000) }), feature({ n: 3 })]),
      { maxRecordLength: 1_000 },
    );
    expect(rows.map((row) => row.fields.n)).toEqual([1, 3]);
    expect(rejected[0]).toMatchObject({
      position: { feature: 2 },
      reason: 'the feature is longer than 1000 characters: simplify its geometry or split it',
    });
  });

  it('names TopoJSON, an empty collection object and an empty file for what they are', async () => {
    expect((await collectContent('f', '{"type":"Topology","objects":{}}')).failure).toContain('TopoJSON');
    expect((await collectContent('f', '{"type":"FeatureCollection"}')).failure).toContain("no array 'features'");
    expect((await collectContent('f', ' ', { format: 'geojson' })).failure).toBe('f: the file is empty');
  });
});

describe('an NDJSON source', () => {
  it('gives a Feature or a flat object for every line, and rejects the others with their line', async () => {
    const lines = [JSON.stringify(feature({ n: 1 })), '{"n":2,"lon":3}', 'nonsense', '', '[1]', '{"n":3}'];
    const { rows, rejected } = await collectContent('f.geojson', lines.join('\r\n'));
    expect(rows.map((row) => [row.position.line, row.fields.n])).toEqual([
      [1, 1],
      [2, 2],
      [6, 3],
    ]);
    expect(rows[0]!.geometry).toEqual(point(1, 2));
    expect('geometry' in rows[1]!).toBe(false);
    expect(rejected.map(({ position }) => position.line)).toEqual([3, 5]);
  });

  it('reads text sequences with their record separators (RFC 8142)', async () => {
    const { rows } = await collectContent('f', '\x1e{"n":1}\n\x1e{"n":2}\n');
    expect(rows.map((row) => row.fields)).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('rejects a line that is too long without holding it', async () => {
    const text = `{"n":1}\n{"text":"${'x'.repeat(300_000)}"}\n{"n":3}\n`;
    const { rows, rejected } = await collectContent('f', text, { maxRecordLength: 1_000, format: 'ndjson' });
    expect(rows.map((row) => [row.position.line, row.fields.n])).toEqual([
      [1, 1],
      [3, 3],
    ]);
    expect(rejected).toEqual([
      {
        position: { file: 'f', line: 2 },
        reason: 'the line is longer than 1000 characters: it may lack its line breaks',
        fields: {},
      },
    ]);
  });
});
