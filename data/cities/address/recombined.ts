import type { PartName } from '../../../engine/locate/parse/parts.ts';
import type { LabeledString } from './labeled-strings.ts';
import type { MadeWord } from './made-words.ts';
import { PART_OF_LABEL } from './token-mapping.ts';

type Random = () => number;
/** Neighbouring words of one kind, and what separates them from the next. */
interface Piece {
  readonly kind: string;
  readonly words: readonly (readonly [text: string, part: PartName])[];
  readonly isBeforeBreak: boolean;
}

const KIND: Readonly<Partial<Record<PartName, string>>> = {
  number: 'number',
  numberSuffix: 'number',
  unitType: 'unit',
  unitId: 'unit',
  city: 'place',
  state: 'place',
  zip: 'place',
  country: 'place',
  box: 'box',
  lead: 'lead',
  cross: 'cross',
  corner: 'cross',
};
const BREAK = /[,;\n]\s*$/;
// How often a piece stays; how often breaks are left out, and letters are all large or all small.
const [STAYS, WITHOUT_BREAKS, LARGE, SMALL] = [0.6, 0.25, 0.12, 0.12];

/** Labelled strings put together anew: each has the order of one, and streets, units, places ... of others. */
export function recombined(
  strings: readonly LabeledString[],
  count: number,
  random: Random,
): readonly (readonly MadeWord[])[] {
  const all = strings.map(piecesOf).filter((pieces) => pieces.length > 0);
  if (all.length === 0) return [];
  const byKind = new Map<string, Piece[]>();
  for (const piece of all.flat()) byKind.set(piece.kind, [...(byKind.get(piece.kind) ?? []), piece]);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, () => {
    const pieces = pick(all).map((piece) => {
      const stays = piece.kind === 'cross' || random() < STAYS;
      return stays ? piece : { ...pick(byKind.get(piece.kind)!), isBeforeBreak: piece.isBeforeBreak };
    });
    return spelled(pieces, random() >= WITHOUT_BREAKS, random());
  });
}

function spelled(pieces: readonly Piece[], hasBreaks: boolean, style: number): readonly MadeWord[] {
  const letters = (text: string): string =>
    style < LARGE ? text.toUpperCase() : style < LARGE + SMALL ? text.toLowerCase() : text;
  return pieces.flatMap(({ words, isBeforeBreak }, i): readonly MadeWord[] => [
    ...words.flatMap(([text, part], at): readonly MadeWord[] => {
      const isInnerBreak = hasBreaks && BREAK.test(text) && at + 1 < words.length;
      const word = [letters(text.replace(/[,;\s]+/g, ' ').trim()), part] as const;
      return isInnerBreak ? [word, ','] : [word];
    }),
    ...(hasBreaks && isBeforeBreak && i + 1 < pieces.length ? [',' as const] : []),
  ]);
}

function piecesOf({ text, tokens }: LabeledString): readonly Piece[] {
  const pieces: { kind: string; words: [string, PartName][]; isBeforeBreak: boolean }[] = [];
  tokens.forEach((token, i) => {
    const part = PART_OF_LABEL[token.label]!;
    const kind = KIND[part] ?? 'street';
    const said = text.slice(token.start, tokens[i + 1]?.start ?? text.length);
    const last = pieces.at(-1);
    if (last?.kind === kind) last.words.push([said, part]);
    else pieces.push({ kind, words: [[said, part]], isBeforeBreak: false });
    pieces.at(-1)!.isBeforeBreak = BREAK.test(said);
  });
  return pieces;
}
