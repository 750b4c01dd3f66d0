import type { AddressLanguage } from '../text/language.ts';
import type { AddressToken } from './address-tokens.ts';
import type { Evidence } from './grammar.ts';
import { coarse, isHouseNumberClass, wordClasses } from './word-classes.ts';

interface Seen {
  readonly token: AddressToken;
  readonly classes: readonly string[];
  readonly main: string;
  /** Number of the comma-separated piece. */
  readonly piece: number;
}

const EDGE = '^';

/**
 * What speaks for and against each word's part in an address: its classes, those of its neighbours, the breaks around it,
 * and where it stands, by names that a `Grammar` has weights for. O(tokens).
 */
export function evidenceOf(tokens: readonly AddressToken[], language: AddressLanguage): readonly Evidence[] {
  let piece = 0;
  const seen = tokens.map((token): Seen => {
    if (token.isAfterBreak) piece++;
    const classes = wordClasses(token.key, language);
    return { token, classes, main: classes[0]!, piece };
  });
  const text = overview(seen);
  return seen.map(({ main }, i) => ({ names: evidenceAt(seen, i, text), coarse: coarse(main) }));
}

interface Overview {
  /** Of each token: how many street types stand behind it in its piece, before a unit or number. */
  readonly typesAhead: readonly number[];
  /** Position of the first word that may be a house number; -1: none. */
  readonly number: number;
  /** Of each token: distance to the next state or post code at the end; Infinity: none. */
  readonly toState: readonly number[];
  readonly hasBox: boolean;
}

const isType = ({ classes }: Seen): boolean =>
  classes.includes('type') || classes.includes('type?') || classes.includes('type~');
const isRegion = ({ classes }: Seen): boolean =>
  classes.includes('state') || classes.includes('State') || classes.includes('zip');

function overview(seen: readonly Seen[]): Overview {
  const typesAhead: number[] = new Array(seen.length).fill(0);
  const toState: number[] = new Array(seen.length).fill(Infinity);
  for (let i = seen.length - 2; i >= 0; i--) {
    const next = seen[i + 1]!;
    const isSamePiece = next.piece === seen[i]!.piece;
    const ends = !isSamePiece || isHouseNumberClass(next.main) || next.classes.includes('unit');
    typesAhead[i] = ends ? 0 : typesAhead[i + 1]! + (isType(next) ? 1 : 0);
    toState[i] = isRegion(next) ? 1 : toState[i + 1]! + 1;
  }
  return {
    typesAhead,
    number: seen.findIndex(({ main }) => isHouseNumberClass(main)),
    toState,
    hasBox: seen.some(({ classes }) => classes.includes('box')),
  };
}

function evidenceAt(seen: readonly Seen[], i: number, text: Overview): readonly string[] {
  const here = seen[i]!;
  const { classes } = here;
  const main = coarse(here.main);
  const coarseAt = (at: number): string => (seen[at] === undefined ? EDGE : coarse(seen[at].main));
  const [before, after] = [coarseAt(i - 1), coarseAt(i + 1)];
  const comma =
    (here.token.isAfterBreak ? ',' : '') +
    '_' +
    (i + 1 === seen.length ? '$' : seen[i + 1]!.token.isAfterBreak ? ',' : '');
  const ahead = Math.min(text.typesAhead[i]!, 2);
  const fromNumber = text.number < 0 ? 'x' : i < text.number ? '-' : String(Math.min(i - text.number, 4));
  const toState = Math.min(text.toState[i]!, 4);
  const evidence = [
    'any',
    `<${before}`,
    `>${after}`,
    `<<${coarseAt(i - 2)}`,
    `>>${coarseAt(i + 2)}`,
    `${before}<${main}`,
    `${main}>${after}`,
    `${before}<${main}>${after}`,
    `${main} ${comma}`,
    `@${comma}`,
    `${main} ahead${ahead}`,
    `ahead${ahead} number${fromNumber}`,
    `${main} number${fromNumber}`,
    `state${toState}`,
    `${main} state${toState}`,
    `piece${Math.min(here.piece, 3)} ${main}`,
  ];
  for (const one of classes) evidence.push(one, `${one} ${comma}`);
  for (const one of seen[i - 1]?.classes ?? []) evidence.push(`<${one}`);
  for (const one of seen[i + 1]?.classes ?? []) evidence.push(`>${one}`);
  if (text.hasBox) evidence.push(`${main} box`);
  return evidence;
}
