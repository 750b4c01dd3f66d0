import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssetClass } from '../../engine/ids.ts';
import { fromWkb } from '../import/wkb.ts';
import type { CopyValue } from '../store/store.ts';
import { availableStores, type ScratchStore, scratchStore } from '../store/testing.ts';
import { loadAssets } from './load-city.ts';

const TREE = 'tree' as AssetClass;
const MANY = 2_345;

const GEOMETRIES = [
  (i: number) => `POINT(${-70 - i / 10_000} ${43 + i / 3})`,
  () => null,
  (i: number) => `LINESTRING(0 ${i / 100}, 1 ${i / 100})`,
  () => 'POLYGON((0 0, 1 0, 1 1, 0 0), (0.6 0.2, 0.8 0.4, 0.8 0.2, 0.6 0.2))',
  () => 'MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))',
] as const;
const FROM = ['-infinity', '2019-12-31T23:59:59.5Z', '-infinity', 'infinity'] as const;

/** In an order that is not theirs, with texts that JSON and COPY must escape, over more than two batches. */
async function* trees(): AsyncGenerator<readonly CopyValue[]> {
  for (let k = 0; k < MANY; k++) {
    const i = (k * 1_009) % MANY;
    const wkt = GEOMETRIES[i % 5]!(i % 100);
    const attributes = JSON.stringify({ KIND: `"oak"\\ ${i}\n\u00e9\u{1f333}`, empty: '' });
    yield [
      TREE,
      `${'TtÉ\u{1f333}'[i % 4] ?? ''}-${i}`,
      i % 3 === 0 ? 'dpw' : null,
      FROM[i % 4]!,
      i % 7 === 0 ? '2030-01-01' : 'infinity',
      attributes,
      wkt === null ? null : `SRID=4326;${wkt}`,
      'trees',
      `hash ${i}`,
      i % 11 === 0 ? '2026-01-01' : null,
    ];
  }
}

for (const { kind, missing } of availableStores())
  describe.skipIf(missing)(`the assets of a class in the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;

    beforeAll(async () => {
      scratch = await scratchStore(kind);
      await scratch.store.query({
        name: 'class',
        text: `insert into asset_class (id, title) values ('tree', 'Trees')`,
      });
      const columns = ['class_id', 'id', 'owner_id', 'valid_from', 'valid_until', 'attributes', 'geometry', 'dataset'];
      await scratch.store.copyIn('asset', [...columns, 'content_hash', 'gone_at'], trees());
    });
    afterAll(() => scratch?.dispose());

    it('are what reading them row by row finds, by id, those that are gone left out', async () => {
      const text = `select id, owner_id, extract(epoch from valid_from)::float8 as from_s,
        extract(epoch from valid_until)::float8 as until_s, attributes, st_asbinary(geometry) as wkb
        from asset where class_id = 'tree' and gone_at is null order by id collate "C"`;
      interface Row {
        readonly [column: string]: unknown;
        readonly wkb: Uint8Array | null;
        readonly from_s: number | null;
        readonly until_s: number | null;
      }
      const rows = await scratch.store.query<Row>({ name: 'row by row', text });
      const { members } = await loadAssets(scratch.store, TREE);
      expect(members).toHaveLength(MANY - Math.ceil(MANY / 11));
      expect(members).toEqual(
        rows.map(({ id, owner_id, from_s, until_s, attributes, wkb }) => ({
          class: TREE,
          id,
          owner: owner_id,
          validity: { fromMs: from_s === null ? -Infinity : from_s * 1_000, untilMs: (until_s ?? Infinity) * 1_000 },
          attributes,
          geometry: wkb === null ? null : fromWkb(wkb),
        })),
      );
    });

    it('have another token where a single one of them changed, and are none in a class without any', async () => {
      const { contentToken } = await loadAssets(scratch.store, TREE);
      expect((await loadAssets(scratch.store, TREE)).contentToken).toBe(contentToken);
      const text = `update asset set content_hash = 'other' where id = 'T-1016'`;
      await scratch.store.query({ name: 'one changed', text });
      expect((await loadAssets(scratch.store, TREE)).contentToken).not.toBe(contentToken);
      expect((await loadAssets(scratch.store, 'bush' as AssetClass)).members).toEqual([]);
    });
  });
