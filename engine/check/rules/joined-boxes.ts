import { BoxIndex } from '../../spatial/box-index.ts';
import { areaOf, type Box } from './place-search.ts';

/** Boxes that touch, together: the groups by area, largest first. O(n log n). */
export const joinedBoxes = (boxes: readonly Box[]): readonly (readonly Box[])[] => {
  const index = BoxIndex.build(Float64Array.from(boxes.flat()));
  const groupOf = new Int32Array(boxes.length).fill(-1);
  const groups: Box[][] = [];
  for (let i = 0; i < boxes.length; i++) {
    if (groupOf[i] !== -1) continue;
    const group: Box[] = [];
    const open = [i];
    groupOf[i] = groups.length;
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const box = boxes[next]!;
      group.push(box);
      for (const other of index.searchPlain(...box)) {
        if (groupOf[other] !== -1) continue;
        groupOf[other] = groups.length;
        open.push(other);
      }
    }
    groups.push(group);
  }
  const area = (group: readonly Box[]): number => group.reduce((sum, box) => sum + areaOf(box), 0);
  return groups.sort((a, b) => area(b) - area(a));
};
