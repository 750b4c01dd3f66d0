import type * as api from '../client/generated.ts';

export type Piece = api.Duplicates['duplicates'][number]['evidence'][number];

/** A piece of evidence as a bar: how far it reaches to the side that it speaks for. */
export interface EvidenceBar {
  readonly name: string;
  readonly because: string;
  /** With its sign, to one digit, as `+4.6`. */
  readonly weight: string;
  readonly isFor: boolean;
  /** Of half the width, 0 to 1. */
  readonly share: number;
}

const NAMES: Readonly<Record<string, string>> = {
  service: 'Kind of problem',
  distance: 'Distance',
  age: 'Time between',
  status: 'Open or closed',
  asset: 'Same thing',
  segment: 'Street and side',
  address: 'Address',
  text: 'Words',
  reporter: 'Who reported',
  crowd: 'Others nearby',
  calibration: 'All together',
};

// Less says nothing that anybody could see.
const LEAST = 0.05;
// A bar of e to the 4, about 50 to 1, fills its side unless a longer one is beside it.
const FULL = 4;

/** The pieces that weigh anything, in the order in which they are said, on one scale. The words come without the weight, which stands beside. */
export function evidenceBars(pieces: readonly Piece[]): readonly EvidenceBar[] {
  const full = Math.max(FULL, ...pieces.map(({ logOdds }) => Math.abs(logOdds)));
  return pieces
    .filter(({ logOdds }) => Math.abs(logOdds) >= LEAST)
    .map(({ name, logOdds, because }) => ({
      name: NAMES[name] ?? name,
      because: because.replace(/ \([+-−][\d.]+\)$/, ''),
      weight: `${logOdds < 0 ? '−' : '+'}${Math.abs(logOdds).toFixed(1)}`,
      isFor: logOdds > 0,
      share: Math.abs(logOdds) / full,
    }));
}
