import type { MultiPolygon, Polygon, Position } from 'geojson';

type Ring = Position[];

interface Outer {
  readonly ring: Ring;
  readonly area: number;
  readonly rings: Ring[];
}

/**
 * The polygons of a shapefile record: clockwise rings are outer, the others are holes of the smallest outer ring around
 * them (ESRI Shapefile Technical Description, page 8). A hole that no outer ring holds is kept as a polygon: nothing is lost.
 */
export const polygonOfRings = (rings: readonly Ring[]): Polygon | MultiPolygon | null => {
  const outers: Outer[] = [];
  const holes: Ring[] = [];
  for (const ring of rings) {
    const area = clockwiseArea(ring);
    if (area >= 0) outers.push({ ring, area, rings: [ring] });
    else holes.push(ring);
  }
  const bySize = [...outers].sort((a, b) => a.area - b.area);
  for (const hole of holes) {
    const around = bySize.find((outer) => holdsRing(outer.ring, hole));
    if (around) around.rings.push(hole);
    else outers.push({ ring: hole, area: 0, rings: [hole] });
  }
  if (outers.length === 0) return null;
  if (outers.length === 1) return { type: 'Polygon', coordinates: outers[0]!.rings };
  return { type: 'MultiPolygon', coordinates: outers.map((outer) => outer.rings) };
};

/** Twice the area enclosed, positive if clockwise; from the first vertex, so that large coordinates lose no digits. */
const clockwiseArea = (ring: Ring): number => {
  const [x0, y0] = ring[0] as [number, number];
  let area = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [xa, ya] = ring[i - 1] as [number, number];
    const [xb, yb] = ring[i] as [number, number];
    area += (ya - y0) * (xb - x0) - (xa - x0) * (yb - y0);
  }
  return area;
};

/** Decided by the first vertex of the hole that is not on the outer ring; a hole that only touches it is held. */
const holdsRing = (outer: Ring, hole: Ring): boolean => {
  for (const at of hole) {
    const side = sideOf(outer, at);
    if (side !== 'on') return side === 'inside';
  }
  return true;
};

const sideOf = (ring: Ring, at: Position): 'inside' | 'outside' | 'on' => {
  const [x, y] = at as [number, number];
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [xa, ya] = ring[j] as [number, number];
    const [xb, yb] = ring[i] as [number, number];
    const cross = (xb - xa) * (y - ya) - (yb - ya) * (x - xa);
    if (
      cross === 0 &&
      x >= Math.min(xa, xb) &&
      x <= Math.max(xa, xb) &&
      y >= Math.min(ya, yb) &&
      y <= Math.max(ya, yb)
    ) {
      return 'on';
    }
    if (ya > y !== yb > y && cross > 0 === yb > ya) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
};
