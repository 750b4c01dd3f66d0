import type { LonLat } from '../../geometry/lon-lat.ts';
import { distanceMeters } from '../../geometry/meters.ts';
import type { Side } from '../books/along-line.ts';
import type { Books } from '../books/books.ts';
import { type AssetRef, type Candidate, PLAIN } from '../candidate.ts';
import { type BlockAround, blockAround } from '../network/block.ts';
import { StreetNetwork } from '../network/street-network.ts';
import { type Compass, compassFrom } from './compass.ts';
import { metersText } from './meters-text.ts';
import type { NearStreet, PlaceNamer } from './place-namer.ts';

/** Everything that the streets tell of a point. */
export interface Here {
  /** The nearest address, or the number that the point would have; null: no street is within 500 m and no address within 60. */
  readonly address: Candidate | null;
  /** Of the segment, along its line; null without a street, and where the point lies on the line itself. */
  readonly side: Side | null;
  /** The side as people say it: the northern side of the street is `north`. */
  readonly sideCompass: Compass | null;
  readonly block: {
    readonly street: string;
    /** Cross streets at its ends; null: a dead end. */
    readonly from: string | null;
    readonly to: string | null;
    /** Lowest and highest number on the point's side, of both if that has none. */
    readonly numbers: { readonly from: number; readonly to: number } | null;
    readonly asset: AssetRef;
  } | null;
  /** The nearer end of the block at which it meets another street. */
  readonly intersection: (Candidate & { readonly distanceMeters: number }) | null;
  /** From the point to the middle of the street; 0 without a street. */
  readonly distanceMeters: number;
}

const NOWHERE: Here = {
  address: null,
  side: null,
  sideCompass: null,
  block: null,
  intersection: null,
  distanceMeters: 0,
};

// Half the width of a street: the corner may be any of four.
const CORNER_METERS = 10;

/**
 * Address, side, block and corner of a point. The street is that of the address, where that has a segment of the city,
 * so that a house on a corner is on the street that it is numbered on; else the nearest. O(log n + block).
 */
export function hereAt(at: LonLat, books: Books, namer: PlaceNamer): Here {
  const [address = null] = namer.nameOf(at, 1, Infinity);
  const street = (address === null ? null : namer.streetOf(address, at)) ?? namer.nearestStreet(at);
  if (street === null) return { ...NOWHERE, address };
  const { segment, near } = street;
  const network = StreetNetwork.of(books.streets);
  const side = near.distanceMeters < ON_THE_LINE_METERS ? null : near.side;
  const around = blockAround(network, segment, near.fraction * segment.line.lengthMeters, side);
  return {
    address,
    side,
    sideCompass: side === null ? null : compassFrom(near.lonLat, at),
    block: {
      street: network.firstNameOf(network.numberOf(segment)).label,
      from: around.from?.entry.label ?? null,
      to: around.to?.entry.label ?? null,
      numbers: around.numbers,
      asset: segment.asset,
    },
    intersection: cornerOf(at, street, around, network),
    distanceMeters: near.distanceMeters,
  };
}

// So near to the middle of the street nobody can say on which side.
const ON_THE_LINE_METERS = 0.5;

function cornerOf(at: LonLat, { segment }: NearStreet, { from, to }: BlockAround, network: StreetNetwork) {
  const corners = [from, to]
    .filter((end) => end !== null)
    .map((end) => ({ ...end, distanceMeters: distanceMeters(at, end.lonLat) }))
    .sort((a, b) => a.distanceMeters - b.distanceMeters);
  const [corner] = corners;
  if (corner === undefined) return null;
  const street = network.firstNameOf(network.numberOf(segment)).label;
  const crossStreet = corner.entry.label;
  return {
    lonLat: corner.lonLat,
    accuracyMeters: CORNER_METERS,
    matchType: 'intersection' as const,
    score: 1,
    label: `${street} & ${crossStreet}`,
    because: [`the nearer end of the block, ${metersText(corner.distanceMeters)} away`],
    asset: null,
    ...PLAIN,
    parts: { street, crossStreet },
    distanceMeters: corner.distanceMeters,
  };
}
