import type { PartName } from '../../../engine/locate/parse/parts.ts';

/** A word with its part in the address; `,` alone is a break. */
export type MadeWord = readonly [text: string, part: PartName] | ',';

export type Random = () => number;
export type Words = readonly MadeWord[];

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
export const chance = (random: Random, share: number): boolean => random() < share;
/** One of the makers, by their shares. */
export const oneOf = (random: Random, makers: readonly (readonly [share: number, make: () => Words])[]): Words => {
  let left = random() * makers.reduce((sum, [share]) => sum + share, 0);
  for (const [share, make] of makers) {
    left -= share;
    if (left < 0) return make();
  }
  return [];
};
/** Every word of the text as this part. */
export const all = (part: PartName, text: string): Words => text.split(' ').map((word) => [word, part]);

/** In that share of cases; else nothing. */
export const maybe = (random: Random, share: number, make: () => Words): Words => (chance(random, share) ? make() : []);
