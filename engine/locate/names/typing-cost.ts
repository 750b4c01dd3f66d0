/*
 * What typing errors cost, an average one 1. Of a letter that is left out, doubled or swapped there is one, of a wrong one
 * there are twenty-five, of which those beside the right key are the likeliest.
 */
const SWAPPED = 0.8;
const LEFT_OUT = 0.85;
const DOUBLED = 0.75;
const TOO_MANY = 1.05;
const NEIGHBOR = 0.95;
const WRONG = 1.1;

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Keys that touch one another on a keyboard for Latin letters. */
const neighbors: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap((row, r) =>
    [...row].map((key, i) => {
      const below = ROWS[r + 1]?.slice(Math.max(0, i - 1), i + 1) ?? '';
      const above = ROWS[r - 1]?.slice(i, i + 2) ?? '';
      return [key, `${row[i - 1] ?? ''}${row[i + 1] ?? ''}${below}${above}`] as const;
    }),
  ),
);

/**
 * How unlikely it is that someone who means one text types another, in errors of average likelihood; 0: they are the same.
 * As optimal string alignment, with a price for each kind of error. O(said * meant): for what an index has found.
 */
export function typingCost(said: string, meant: string): number {
  let before: number[] = [];
  let last = [0];
  for (let j = 1; j <= meant.length; j++) last.push(last[j - 1]! + LEFT_OUT);
  for (let i = 1; i <= said.length; i++) {
    const letter = said[i - 1]!;
    const isDoubled = letter === said[i - 2];
    const row = [last[0]! + TOO_MANY];
    for (let j = 1; j <= meant.length; j++) {
      const right = meant[j - 1]!;
      const more = last[j]! + (isDoubled || letter === said[i] ? DOUBLED : TOO_MANY);
      const other = last[j - 1]! + (letter === right ? 0 : neighbors.get(right)?.includes(letter) ? NEIGHBOR : WRONG);
      let least = Math.min(more, other, row[j - 1]! + LEFT_OUT);
      if (i > 1 && j > 1 && letter === meant[j - 2] && said[i - 2] === right)
        least = Math.min(least, before[j - 2]! + SWAPPED);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[meant.length]!;
}
