/**
 * Address of a city's tiles with {z}, {x} and {y}: of a generation, of a moment (epoch milliseconds; null: now), and of which parts
 * (left out: all).
 */
export function tilesAddress(generation: string, atMs: number | null, only?: 'dated' | 'undated'): string {
  const query = [
    ...(atMs === null ? [] : [`at=${new Date(atMs).toISOString().replace('.000Z', 'Z')}`]),
    ...(only === undefined ? [] : [`only=${only}`]),
  ];
  return `/v1/tiles/${generation}/{z}/{x}/{y}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}
