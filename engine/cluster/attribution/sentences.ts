import type { MainRate } from './main-rates.ts';

/** What the expectation of a main's breaks rests on. */
export function rateSentences({ breaks, years, breaksPerYear, usualBreaksPerYear }: MainRate): readonly string[] {
  const count = breaks === 0 ? 'no break' : breaks === 1 ? '1 break' : `${breaks} breaks`;
  if (years === 0) return ['no break of any main is on record before'];
  const watched = years < 1 ? 'less than a year' : `${Math.round(years)} ${Math.round(years) === 1 ? 'year' : 'years'}`;
  return [
    `${count} on record in ${watched} before: ${figure(breaksPerYear)} a year expected, ${figure(usualBreaksPerYear)} of mains of its length and kind`,
  ];
}

/** Two figures that count, no exponent. */
const figure = (value: number): string => (value === 0 ? '0' : String(Number(value.toPrecision(2))));

/** What was found of one main. */
interface SuspectFacts {
  readonly distanceMeters: number;
  readonly explains: readonly number[];
}

/** Why a main is suspected, or why not. */
export function suspectSentences(
  { name, facts }: { readonly name: string; readonly facts: readonly string[] },
  { distanceMeters, explains }: SuspectFacts,
  members: number,
): readonly string[] {
  const meters = `${distanceMeters < 10 ? distanceMeters.toFixed(1) : Math.round(distanceMeters)} m from it on average`;
  const explained =
    explains.length === 0
      ? `${name} would explain none of the ${members} reports: they are ${meters}`
      : `${name} would explain ${explains.length} of ${members} reports: they are ${meters}`;
  return [explained, ...facts];
}

/** What the whole of the probabilities says. */
export interface SuspicionFacts {
  readonly answer: 'one-main' | 'several-mains' | 'no-main';
  readonly severalMains: number;
  readonly noMain: number;
  /** Of the two likeliest mains; fewer where there are fewer. */
  readonly names: readonly string[];
  readonly probabilities: readonly number[];
  readonly doMeet: boolean;
  /** The likeliest two mains to have broken at once; null where there are no two. */
  readonly pair: readonly [string, string] | null;
}

// A neighbor that is less likely is not worth a look.
const WORTH_A_LOOK = 0.05;

/** Which answer is the likeliest, and what else may be. */
export function suspicionSentences(said: SuspicionFacts): readonly string[] {
  const { answer, severalMains, noMain, names, probabilities, pair } = said;
  const [first, second] = names;
  if (first === undefined) return ['no main runs near the reports'];
  const others = `several mains ${percent(severalMains)}, none ${percent(noMain)}`;
  switch (answer) {
    case 'no-main': {
      const fits = names.map((name, i) => `${name} ${percent(probabilities[i]!)}`).join(', ');
      return noMain >= 0.5
        ? [`the reports lie as scattered leaks do: no main ${percent(noMain)}, ${fits}`]
        : [`no main stands out: ${fits}, several mains ${percent(severalMains)}, none ${percent(noMain)}`];
    }
    case 'several-mains':
      return [
        `two mains at once explain the reports better than one: several mains ${percent(severalMains)}, best ${pair![0]} and ${pair![1]}`,
        `${first} alone ${percent(probabilities[0]!)}, no main ${percent(noMain)}`,
      ];
    case 'one-main': {
      const both = probabilities[0]! + (probabilities[1] ?? 0);
      const isClose = second !== undefined && probabilities[1]! >= WORTH_A_LOOK;
      const joint = `it meets ${second} (${percent(probabilities[1] ?? 0)}) end to end: one of the two ${percent(both)}`;
      const next = isClose ? [said.doMeet ? joint : `next ${second} with ${percent(probabilities[1]!)}`] : [];
      return [`${first} alone ${percent(probabilities[0]!)}; ${others}`, ...next];
    }
  }
}

/** Whole percents; what is neither 0 nor 100 % is not said to be. */
function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %';
  if (share < 1 && share > 0.99) return 'over 99 %';
  return `${Math.round(share * 100)} %`;
}
