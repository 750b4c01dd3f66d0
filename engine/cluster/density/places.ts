/** The distinct places of points, in the order of x, then y. */
export interface Places {
  /** Place i is [2i], [2i + 1]. */
  readonly xys: Float64Array;
  /** The points at place i are members[starts[i]] .. members[starts[i + 1] - 1], positions in the caller's array, ascending. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/** Points with equal coordinates are one place; -0 is 0. O(n log n). */
export function placesOf(xys: Float64Array): Places {
  const members = new Uint32Array(xys.length / 2);
  for (let i = 0; i < members.length; i++) members[i] = i;
  members.sort((a, b) => xys[2 * a]! - xys[2 * b]! || xys[2 * a + 1]! - xys[2 * b + 1]! || a - b);
  const starts = new Uint32Array(members.length + 1);
  let count = 0;
  for (let i = 0; i < members.length; i++)
    if (i === 0 || !isSame(xys, members[i - 1]!, members[i]!)) starts[count++] = i;
  starts[count] = members.length;
  const places = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    places[2 * i] = xys[2 * members[starts[i]!]!]!;
    places[2 * i + 1] = xys[2 * members[starts[i]!]! + 1]!;
  }
  return { xys: places, starts: starts.slice(0, count + 1), members };
}

const isSame = (xys: Float64Array, a: number, b: number): boolean =>
  xys[2 * a] === xys[2 * b] && xys[2 * a + 1] === xys[2 * b + 1];
