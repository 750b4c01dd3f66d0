import type { AssetClass, LayerId } from '../../ids.ts';
import type { PlaceTest } from './ground.ts';
import { distinctRows, type TruthTable } from './truth-table.ts';

/** What distance tests can be together, whatever the place: by what distances and nearest things are, not where they are. */

// (thresholds + 1) ^ blocks states a class; above this its tests count as independent, and less can be proved.
const MAX_STATES = 20_000;

type AssetAtom = Extract<PlaceTest, { readonly kind: 'near' | 'nearest' }> & { readonly atom: number };
type EdgeAtom = Extract<PlaceTest, { readonly kind: 'nearEdge' }> & { readonly atom: number };

/** One table for each class and each layer whose edges are tested. */
export const distanceTables = (tests: readonly PlaceTest[], atoms: readonly number[]): readonly TruthTable[] => {
  const byClass = new Map<AssetClass, AssetAtom[]>();
  const byLayer = new Map<LayerId, EdgeAtom[]>();
  for (const atom of atoms) {
    const test = tests[atom]!;
    if (test.kind === 'nearEdge') group(byLayer, test.layer, { ...test, atom });
    else if (test.kind !== 'inside') group(byClass, test.class, { ...test, atom });
  }
  return [...[...byLayer.values()].map(edgeTable), ...[...byClass.values()].flatMap(assetTable)];
};

const group = <K, V>(groups: Map<K, V[]>, key: K, value: V): void => {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, [value]);
  else known.push(value);
};

const thresholdsOf = (atoms: readonly { readonly withinMeters: number }[]): readonly number[] =>
  [...new Set(atoms.map(({ withinMeters }) => withinMeters))].sort((a, b) => a - b);

/** Near the edge within a distance is near within every longer one. */
const edgeTable = (atoms: readonly EdgeAtom[]): TruthTable => {
  const thresholds = [...thresholdsOf(atoms), Infinity];
  const rows = thresholds.map((distance) => Uint8Array.from(atoms, (atom) => Number(distance <= atom.withinMeters)));
  return { atoms: atoms.map(({ atom }) => atom), rows };
};

/**
 * The class falls into blocks of assets that all tests treat alike. A state says in which interval between the thresholds
 * the nearest asset of each block lies, and of which block the nearest of all is: every test follows from that.
 */
const assetTable = (atoms: readonly AssetAtom[]): readonly TruthTable[] => {
  const blocks = blocksOf(atoms);
  const thresholds = thresholdsOf(atoms);
  const intervals = thresholds.length + 1;
  if (intervals ** blocks.length > MAX_STATES) return [];
  const rows: Uint8Array[] = [];
  const nearest = new Uint8Array(blocks.length);
  for (let state = 0; state < intervals ** blocks.length; state++) {
    let rest = state;
    for (let b = 0; b < blocks.length; b++) {
      nearest[b] = rest % intervals;
      rest = Math.floor(rest / intervals);
    }
    const least = Math.min(...nearest);
    for (let first = 0; first < blocks.length; first++) {
      if (nearest[first] === least) rows.push(rowOf(atoms, blocks, { nearest, first, thresholds }));
    }
  }
  return [{ atoms: atoms.map(({ atom }) => atom), rows: distinctRows(rows) }];
};

interface ClassState {
  /** By block: the place among the thresholds of its nearest asset's distance. */
  readonly nearest: Uint8Array;
  /** The block of the nearest asset of all. */
  readonly first: number;
  readonly thresholds: readonly number[];
}

const rowOf = (atoms: readonly AssetAtom[], blocks: readonly Block[], state: ClassState): Uint8Array =>
  Uint8Array.from(atoms, ({ kind, withinMeters }, k) => {
    const reach = state.thresholds.indexOf(withinMeters);
    if (kind === 'nearest')
      return Number(blocks[state.first]!.belongs[k] === 1 && state.nearest[state.first]! <= reach);
    return Number(blocks.some((block, b) => block.belongs[k] === 1 && state.nearest[b]! <= reach));
  });

interface Block {
  /** belongs[k]: whether its assets are members of atom k's set. */
  readonly belongs: Uint8Array;
}

/** Assets that are in none of the sets are a block too, where there are any: one of them may be the nearest. */
const blocksOf = (atoms: readonly AssetAtom[]): readonly Block[] => {
  const size = atoms[0]!.members.has.length;
  const rows = new Map<string, Uint8Array>();
  for (let i = 0; i < size; i++) {
    const text = atoms.map(({ members }) => members.has[i]).join('');
    if (!rows.has(text))
      rows.set(
        text,
        Uint8Array.from(atoms, ({ members }) => members.has[i]!),
      );
  }
  return [...rows.values()].map((belongs) => ({ belongs }));
};
