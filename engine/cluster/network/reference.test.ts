import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LinearNetwork } from './linear-network.ts';
import { networkK } from './network-k.ts';

const folder = process.env.CITY_DATA_DIR;
const missing = folder ? '' : ' (skipped: CITY_DATA_DIR is not set)';

const rowsOf = (file: string): readonly (readonly number[])[] =>
  readFileSync(join(folder!, 'cluster', 'network', file), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));

describe.skipIf(!folder)(`crimes on the streets of Chicago as in spatstat${missing}`, () => {
  it('have the same K function at every radius, corrected and not', () => {
    const network = LinearNetwork.build({
      xys: Float64Array.from(rowsOf('chicago_vertices.csv').flatMap(([, x, y]) => [x!, y!])),
      ends: Int32Array.from(rowsOf('chicago_edges.csv').flatMap(([from, to]) => [from! - 1, to! - 1])),
    });
    const points = rowsOf('chicago_points.csv').map(([, , row, share]) => ({
      segment: row! - 1,
      along: share! * network.lengths[row! - 1]!,
    }));
    const expected = rowsOf('chicago_linearK.csv');
    const radii = expected.map(([radius]) => radius!);
    networkK(network, points, radii).forEach(({ uncorrected, corrected }, i) => {
      const [, none, ang] = expected[i]!;
      expect(Math.abs(uncorrected - none!)).toBeLessThanOrEqual(1e-9 * none!);
      expect(Math.abs(corrected - ang!)).toBeLessThanOrEqual(1e-9 * ang!);
    });
  });
});
