/** A set of positions 0..n-1, a bit each: 32 of them in a word, the lowest bit first. */
export type Bits = Uint32Array;

export const noBits = (count: number): Bits => new Uint32Array((count + 31) >>> 5);

export const setBit = (bits: Bits, position: number): void => {
  bits[position >>> 5]! |= 1 << (position & 31);
};

export const clearBit = (bits: Bits, position: number): void => {
  bits[position >>> 5]! &= ~(1 << (position & 31));
};

export const hasBit = (bits: Bits, position: number): boolean =>
  ((bits[position >>> 5]! >>> (position & 31)) & 1) === 1;

export const and = (a: Bits, b: Bits): Bits => {
  const both = new Uint32Array(a.length);
  for (let i = 0; i < a.length; i++) both[i] = a[i]! & b[i]!;
  return both;
};

/** How many positions are in both. */
export const countBoth = (a: Bits, b: Bits): number => {
  let count = 0;
  for (let i = 0; i < a.length; i++) count += ones(a[i]! & b[i]!);
  return count;
};

/** How many positions are in all three. */
export const countAll = (a: Bits, b: Bits, c: Bits): number => {
  let count = 0;
  for (let i = 0; i < a.length; i++) count += ones(a[i]! & b[i]! & c[i]!);
  return count;
};

/** Ones of a word, added up in pairs, fours and eights, and the bytes by one multiplication. */
const ones = (word: number): number => {
  let sum = word - ((word >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
