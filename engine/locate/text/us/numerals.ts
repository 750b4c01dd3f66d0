const UNITS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const TEENS = [
  ...['tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth'],
  ...['fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth'],
];
const TENS = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];
const CARDINALS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';

/** Ordinal words -> digits: `fourth` and `twentyfourth` -> `24`; the parts of `twenty fourth` come as two words. */
export const ordinalOf: ReadonlyMap<string, string> = new Map([
  ...UNITS.map((word, i) => [word, String(i + 1)] as const),
  ...TEENS.map((word, i) => [word, String(i + 10)] as const),
  ...TENS.flatMap((stem, i) => [
    [`${stem}ieth`, String(10 * (i + 2))] as const,
    ...UNITS.map((word, unit) => [`${stem}y${word}`, String(10 * (i + 2) + unit + 1)] as const),
  ]),
]);

/** `twenty`, `thirty` ... before an ordinal of one digit. */
export const tensOf: ReadonlyMap<string, number> = new Map(TENS.map((stem, i) => [`${stem}y`, 10 * (i + 2)]));

/** Cardinal words up to nineteen: the `One` of `One Lincoln Center`, the `Seven` of `Seven Oaks`. */
export const cardinalOf: ReadonlyMap<string, number> = new Map(
  CARDINALS.split(' ').map((word, i) => [word, i + 1] as const),
);

/** Behind the digits of an ordinal. */
export const ordinalEndings: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** Between a cardinal and the rest of a number beyond ninety-nine: `One Hundred Tenth`. */
export const hundredWords: ReadonlyMap<string, boolean> = new Map([
  ['hundred', false],
  ['hundredth', true],
]);
