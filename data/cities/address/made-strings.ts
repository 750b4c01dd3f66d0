import { lead, leadOnly, place } from './made-places.ts';
import { crossing, number, street } from './made-streets.ts';
import { box, unit } from './made-units.ts';
import { chance, maybe, oneOf, type Random, type Words } from './made-words.ts';

/**
 * Addresses in the forms of USPS Publication 28 and of everyday speech, made up: what stands where is right, the names are
 * nobody's. They teach what is rare in any collection (`State Route 9`, `Avenue O`, `N6W23001`). Same seed, same strings.
 */
export function madeStrings(count: number, random: Random): readonly Words[] {
  return Array.from({ length: count }, () => string(random));
}

function string(random: Random): Words {
  const words = oneOf(random, [
    [70, () => [...lead(random), ...address(random), ...place(random)]],
    [5, () => [...leadOnly(random), ...place(random)]],
    [6, () => [...maybe(random, 0.2, () => leadOnly(random)), ...box(random), ...place(random)]],
    [12, () => [...crossing(random), ...maybe(random, 0.4, () => place(random))]],
    [4, () => [...street(random), ...place(random)]],
    [
      4,
      () => [
        ...maybe(random, 0.3, () => [...leadOnly(random), ',']),
        ...unit(random),
        ',',
        ...address(random),
        ...place(random),
      ],
    ],
    [2, () => [...unit(random), ',', ...box(random), ...place(random)]],
    [2, () => [...address(random), ',', ...leadOnly(random), ...place(random)]],
    [2, () => place(random).filter((word, i) => word !== ',' || i > 0)],
    [1, () => [...lead(random), ...unit(random), ...place(random)]],
  ]);
  const style = random();
  // All small, all capitals, or as it is.
  const spelled = (text: string): string =>
    style < 0.15 ? text.toLowerCase() : style < 0.35 ? text.toUpperCase() : text;
  const commas = chance(random, 0.35) ? 0.1 : 0.9;
  return words
    .filter((word) => word !== ',' || chance(random, commas))
    .map((word) => (word === ',' ? word : ([spelled(word[0]), word[1]] as const)));
}

const address = (random: Random): Words => [
  ...number(random),
  ...street(random),
  ...maybe(random, 0.3, () => [...maybe(random, 0.5, () => [',']), ...unit(random)]),
];
