import { EditAutomaton } from '../names/edit-automaton.ts';
import type { RadixTrie } from '../names/radix-trie.ts';
import type { PositionRange } from './rank-tree.ts';

/** Texts of a trie, as positions in its `order`, that begin like a prefix but for some edits. */
export interface PrefixRange extends PositionRange {
  readonly edits: number;
}

/**
 * Texts that begin with a prefix, given in the codes of the trie's pool, but for at most `maxEdits` edits of it (0, 1 or
 * 2). A range within another has fewer edits. In no order. Bounded by the nodes whose way begins like the prefix.
 */
export function prefixRanges(trie: RadixTrie, prefix: Uint16Array, maxEdits: number): readonly PrefixRange[] {
  const { firstChild, letter, depth, low, order } = trie;
  const automaton = new EditAutomaton(prefix, maxEdits, 0, maxEdits);
  const ranges: PrefixRange[] = [];
  const keep = (node: number, high: number, edits: number, best: number): number => {
    if (edits < best) ranges.push({ low: low[node]!, high, edits });
    return Math.min(edits, best);
  };
  const enter = (node: number, high: number, start: number, fewest: number): void => {
    const deep = depth[node]!;
    const end = firstChild[node + 1]!;
    for (let child = firstChild[node]!; child < end; child++) {
      const childHigh = child + 1 < end ? low[child + 1]! : high;
      let state = automaton.step(start, deep, letter[child]!);
      let best = keep(child, childHigh, automaton.edits(state, deep + 1), fewest);
      for (let at = deep + 1; at < depth[child]! && state !== 0 && best > 0; at++) {
        state = automaton.step(state, at, trie.unitBelow(child, at));
        best = keep(child, childHigh, automaton.edits(state, at + 1), best);
      }
      if (state !== 0 && best > 0) enter(child, childHigh, state, best);
    }
  };
  const start = automaton.start();
  const best = keep(0, order.length, automaton.edits(start, 0), 3);
  if (best > 0 && order.length > 0) enter(0, order.length, start, best);
  return ranges;
}
