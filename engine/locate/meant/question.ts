import { distanceMeters } from '../../geometry/meters.ts';
import type { AssetId } from '../../ids.ts';
import type { Books } from '../books/books.ts';
import { blockAround } from '../network/block.ts';
import type { Lie, Outside } from './lie.ts';

/** What to ask where two are about equally likely. */
export interface MeantQuestion {
  readonly text: string;
  readonly choices: readonly { readonly assetId: AssetId; readonly label: string }[];
}

interface Likely {
  readonly lie: Lie;
  readonly probability: number;
}

// Above this the others together are half as likely: asking costs more than it tells.
const SURE = 0.67;
// Of the most likely one's probability: a choice that is worth naming.
const WORTH_A_CHOICE = 0.3;
const MOST_CHOICES = 4;

/** What to ask if the most likely thing has less than two chances in three; null: it is clear enough. `likely`: most likely first. */
export function questionOf(
  likely: readonly Likely[],
  outside: Outside,
  title: string,
  books: Books,
): MeantQuestion | null {
  const most = likely[0]?.probability ?? 1;
  if (most >= SURE) return null;
  const chosen = likely.filter(({ probability }) => probability >= WORTH_A_CHOICE * most).slice(0, MOST_CHOICES);
  if (chosen.length < 2) return null;
  const lies = chosen.map(({ lie }) => lie);
  const told = lies.map((lie) => traitsOf(lie, outside, books));
  const labels = told.map((traits) => differing(traits, told));
  const said = lies.map(({ thing }, i) => `the one ${labels[i]} (${thing.asset.id})`);
  return {
    text: `${title}: which of these is it, ${listed(said)}?`,
    choices: lies.map(({ thing }, i) => ({ assetId: thing.asset.id, label: `${thing.asset.id}, ${labels[i]}` })),
  };
}

/** `a or b`, `a, b or c`; with semicolons where there are commas within. */
const listed = (said: readonly string[]): string =>
  `${said.slice(0, -1).join(said.some((one) => one.includes(',')) ? '; ' : ', ')} or ${said.at(-1)}`;

/** What can be said of where a thing stands, by what is told; empty: nothing. */
interface Traits {
  readonly hand: string;
  readonly side: string;
  readonly door: string;
  readonly toward: string;
  readonly distance: string;
}

function traitsOf(lie: Lie, outside: Outside, books: Books): Traits {
  const { hand, isAcross, door, isOnStreet } = lie;
  const name = outside.street?.name.label ?? '';
  return {
    hand: hand === null ? (outside.isHouse ? 'straight ahead' : '') : `to the ${hand} as you face ${name}`,
    side:
      isOnStreet === false
        ? `not on ${name}`
        : isAcross === null
          ? ''
          : isAcross
            ? 'across the street'
            : 'on this side of the street',
    door: door === null ? '' : `by ${door.number} ${name}`,
    toward: towardOf(lie, outside, books),
    distance: `${Math.round(lie.distanceMeters)} m away`,
  };
}

/** The end of the block that a thing is nearer to than the place is. */
function towardOf({ thing }: Lie, { street, lonLat }: Outside, books: Books): string {
  if (street === null) return '';
  const { segment, near } = street;
  const { from, to } = blockAround(books.network(), segment, near.fraction * segment.line.lengthMeters, null);
  const ends = [from, to]
    .filter((end) => end !== null)
    .map(({ entry, lonLat: end }) => ({
      entry,
      nearer: distanceMeters(lonLat, end) - distanceMeters(thing.lonLat, end),
    }))
    .sort((a, b) => b.nearer - a.nearer);
  return ends[0] === undefined || ends[0].nearer <= 0 ? '' : `toward ${ends[0].entry.label}`;
}

/** The least that tells a thing from the others: one trait that no other has, else all that differ, else how far it is. */
function differing(traits: Traits, all: readonly Traits[]): string {
  const others = all.filter((other) => other !== traits);
  const keys = ['hand', 'side', 'door', 'toward'] as const;
  // The same trait must be there for each, or the answer to it is unclear.
  const sharp = keys.find((key) =>
    all.every((one) => one[key] !== '' && all.filter((two) => two[key] === one[key]).length === 1),
  );
  if (sharp !== undefined) return traits[sharp];
  const differ = keys.filter((key) => traits[key] !== '' && others.some((other) => other[key] !== traits[key]));
  const text = differ.map((key) => traits[key]).join(', ');
  const isAlone = others.every((other) => differ.some((key) => other[key] !== traits[key]));
  return text !== '' && isAlone ? text : [text, traits.distance].filter((part) => part !== '').join(', ');
}
