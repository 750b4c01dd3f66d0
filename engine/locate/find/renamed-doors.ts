import type { Books } from '../books/books.ts';
import type { StreetEntry } from '../books/street-book.ts';
import { doorHits, type SaidNumber, segmentOfDoor } from './door-hits.ts';
import type { Hit } from './hit.ts';

const OTHER_NAME = 0.97;

/** The doors of a street that was said by another of its names: those on the segments that have it. O(segments + doors of the number). */
export function renamedDoorHits(said: SaidNumber, entry: StreetEntry, books: Books): readonly Hit[] {
  const { streets, addresses } = books;
  if (!streets.isAlsoOtherName(entry)) return [];
  const firsts = new Set<number>();
  const mine = new Set<number>();
  for (const segment of entry.segments) {
    if (streets.firstName[segment] === entry.position) continue;
    firsts.add(streets.firstName[segment]!);
    mine.add(segment);
  }
  return [...firsts].flatMap((first) => {
    const doors = addresses.withKey(streets.entries[first]!.key);
    if (doors === null) return [];
    const told = `${entry.label} is another name of ${streets.entries[first]!.label}`;
    const match = { ...said.match, score: said.match.score * OTHER_NAME };
    const onMine = addresses
      .doorsOf(doors, said.number)
      .some(({ position }) => mine.has(segmentOfDoor(position, books) ?? -1));
    if (!onMine) return [];
    return doorHits({ ...said, match }, doors, books).map((hit) => ({
      ...hit,
      make: () => {
        const candidate = hit.make();
        return (
          candidate && {
            ...candidate,
            because: [...candidate.because.slice(0, 1), told, ...candidate.because.slice(1)],
          }
        );
      },
    }));
  });
}
