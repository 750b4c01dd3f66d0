import type { AssetClass } from '../../ids.ts';
import type { AssetRef } from '../../locate/candidate.ts';
import type { AssetClassIndex } from '../../route/asset-class-index.ts';
import type { Asset } from '../../route/city.ts';
import type { Connection, Connections } from './connections.ts';
import type { Door, DoorBooks } from './door.ts';
import type { FoundDoor } from './found-door.ts';
import { type Box, holdsPoint } from './ground.ts';
import type { SegmentBoxes } from './segment-boxes.ts';

/** What a city knows of its addresses and of what hangs on them. */
export interface AffectedSources {
  readonly books: DoorBooks;
  readonly classes: ReadonlyMap<AssetClass, AssetClassIndex>;
  readonly connections: readonly Connection[];
  /** Classes of polygons that are buildings. */
  readonly buildings: readonly AssetClass[];
  /** Classes of address points. */
  readonly addressClasses: ReadonlySet<AssetClass>;
  /** Attribute with an asset's own name, by class. */
  readonly names: ReadonlyMap<AssetClass, string>;
  /** What is tied to an asset at a moment: the meters of an address. */
  readonly tiedTo: (to: AssetRef, atMs: number) => readonly Asset[];
  /** What an asset is tied to at a moment; null: nothing. */
  readonly targetOf: (asset: Asset, atMs: number) => Asset | null;
}

/** The same with what is made of it once. */
export interface AffectedCity extends AffectedSources {
  readonly boxes: SegmentBoxes;
  readonly linked: Connections;
}

const MOST_TIES = 3;

/** The address that an asset is, or hangs on by its ties; null: none. */
export function addressOf(asset: Asset, sources: AffectedSources, atMs: number): Asset | null {
  let at: Asset | null = asset;
  for (let ties = 0; at !== null && ties <= MOST_TIES; ties++) {
    if (sources.addressClasses.has(at.class)) return at;
    at = sources.targetOf(at, atMs);
  }
  return null;
}

// What a turn of work may look at: half a millisecond.
const ROWS_OF_STEP = 100_000;

/** Positions of the addresses in a box, ascending. O(addresses), 2 ms a million; yields now and then. */
export function* addressesIn({ books }: AffectedSources, box: Box): Generator<void, number[]> {
  const { lonLats, size } = books.addresses;
  const found: number[] = [];
  for (let i = 0; i < size; i++) {
    if (holdsPoint(box, lonLats[2 * i]!, lonLats[2 * i + 1]!)) found.push(i);
    if (i % ROWS_OF_STEP === ROWS_OF_STEP - 1) yield;
  }
  return found;
}

/** With what is tied to the address. */
export function foundDoor(door: Door, ways: FoundDoor['ways'], city: AffectedSources, atMs: number): FoundDoor {
  const tied = door.address === null ? [] : city.tiedTo(door.address, atMs);
  return { door, ways, tied: tied.map(({ class: assetClass, id }) => ({ class: assetClass, id })) };
}
