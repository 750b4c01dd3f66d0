import { metersPerDegree } from '../../geometry/meters.ts';
import { boxAround, type Extent } from '../../route/extent.ts';
import type { Ground } from './ground.ts';

/** A box outside of which none of these atoms holds; null for none. Not past the poles or the date line. */
export const reachOf = (ground: Ground, atoms: readonly number[]): Extent | null => {
  let reach: Extent | null = null;
  for (const atom of atoms) {
    const test = ground.tests[atom]!;
    const isLayer = test.kind === 'inside' || test.kind === 'nearEdge';
    const things = isLayer
      ? ground.surroundings.layers.get(test.layer)!.jurisdictions
      : ground.surroundings.assetClasses.get(test.class)!.assets;
    const has = test.kind === 'nearEdge' ? null : test.members.has;
    const box = boxAround(things.flatMap(({ geometry }, i) => (has === null || has[i] === 1 ? [geometry] : [])));
    if (box !== null) reach = joined(reach, widened(box, test.kind === 'inside' ? 1 : test.withinMeters + 1));
  }
  return reach;
};

/** A box with so many meters more on each side. */
export const widened = ([west, south, east, north]: Extent, meters: number): Extent => {
  const farthest = Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + meters / 110_000);
  const [lonScale] = metersPerDegree(farthest);
  const [, latScale] = metersPerDegree(0);
  const [lon, lat] = [meters / lonScale, meters / latScale];
  return [Math.max(west - lon, -180), Math.max(south - lat, -90), Math.min(east + lon, 180), Math.min(north + lat, 90)];
};

const joined = (a: Extent | null, b: Extent): Extent =>
  a === null ? b : [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
