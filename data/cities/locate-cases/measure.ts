import type { Locator } from '../../../engine/locate/locator.ts';
import type { LocateCase } from './locate-case.ts';
import type { RealNames } from './real-names.ts';
import { isHitAt1, isHitAt5 } from './score.ts';
import { mistyped } from './typos.ts';

/**
 * What the share of hits is at least: rises with what is reached, never falls. The goal is 0.98 and 0.995 as said, 0.95
 * with one edit, 0.88 with two.
 */
export const FLOORS = {
  asSaid: { hitAt1: 0.98, hitAt5: 0.995 },
  oneEdit: { hitAt1: 0.95 },
  twoEdits: { hitAt1: 0.88 },
} as const;

/** A case that was asked, with what was said in its place. */
export interface Asked {
  readonly one: LocateCase;
  readonly said: string;
  readonly hitAt1: boolean;
  readonly hitAt5: boolean;
}

/** Every case as it stands. */
export const askAll = (cases: readonly LocateCase[], locator: Locator): readonly Asked[] =>
  cases.map((one) => ask(one, one.text, locator));

/**
 * Every case that can be mistyped and still mean the same, with that many edits. Left out: what means nothing as it is,
 * forms that are numbers, and texts that the edits turned into another real name.
 */
export const askMistyped = (
  cases: readonly LocateCase[],
  { locator, realNames, edits, seed }: { locator: Locator; realNames: RealNames; edits: number; seed: number },
): readonly Asked[] =>
  cases.flatMap((one) => {
    const said = carriesTypos(one) ? mistyped(one.text, edits, seed) : null;
    return said === null || realNames.hasBecomeAnother(one.text, said) ? [] : [ask(one, said, locator)];
  });

/** Forms whose letters are few and mean as much as digits do: coordinates, ids. */
const FORMS_OF_NUMBERS = /^(coordinates|plane|id)\b/;

const carriesTypos = ({ form, expect }: LocateCase): boolean => expect !== 'none' && !FORMS_OF_NUMBERS.test(form);

export const shareOf = (asked: readonly Asked[], hit: 'hitAt1' | 'hitAt5'): number =>
  asked.filter((one) => one[hit]).length / asked.length;

function ask(one: LocateCase, said: string, locator: Locator): Asked {
  const answer = locator.locate(said, { limit: 20 });
  return { one, said, hitAt1: isHitAt1(one, answer), hitAt5: isHitAt5(one, answer) };
}
