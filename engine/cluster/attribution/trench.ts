import { metersOf, type Stretch } from './stretch.ts';

/** A main and what it runs on into: the steps of the main itself first, then those of its neighbors. */
export interface Trench {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Along the main from its start; of a neighbor's step less than 0 beyond the start, more than the length beyond the end. */
  readonly alongMeters: Float64Array;
  readonly ownSteps: number;
}

// Drawn lines that end so near each other meet.
const JOINT_METERS = 2;
// Beyond it hardly any water comes up.
const REACH_METERS = 120;

/** The end of a line of a main. */
interface End {
  readonly main: number;
  readonly alongMeters: number;
}

/** Where mains meet end to end. */
export class Joints {
  private readonly stretches: readonly Stretch[];
  private readonly cells = new Map<string, (End & { readonly x: number; readonly y: number })[]>();
  private readonly endsOf: readonly (readonly (End & { readonly x: number; readonly y: number })[])[];

  constructor(stretches: readonly Stretch[]) {
    this.stretches = stretches;
    this.endsOf = stretches.map(endsOf);
    for (const ends of this.endsOf)
      for (const end of ends) {
        const key = cellOf(end.x, end.y);
        this.cells.set(key, [...(this.cells.get(key) ?? []), end]);
      }
  }

  /** Those that an end of the main is an end of. */
  meeting(main: number): ReadonlySet<number> {
    const met = this.endsOf[main]!.flatMap(({ x, y }) => this.endsAt(x, y).map((end) => end.main));
    return new Set(met.filter((other) => other !== main));
  }

  /**
   * The main with all that its trench leads to within 120 m of its ends, whatever it branches into; each main once, by the
   * shortest way. O(mains met).
   */
  trench(main: number): Trench {
    const own = this.stretches[main]!;
    const parts = [{ stretch: own, along: own.alongMeters }];
    const seen = new Set([main]);
    const open = this.endsOf[main]!.map((end) => ({ end, beyond: 0, isStart: end.alongMeters * 2 < own.lengthMeters }));
    while (open.length > 0) {
      open.sort((a, b) => b.beyond - a.beyond);
      const { end, beyond, isStart } = open.pop()!;
      for (const next of this.endsAt(end.x, end.y)) {
        if (seen.has(next.main)) continue;
        seen.add(next.main);
        const stretch = this.stretches[next.main]!;
        const onward = (along: number): number => beyond + Math.abs(along - next.alongMeters);
        const signed = (along: number): number => (isStart ? -onward(along) : own.lengthMeters + onward(along));
        parts.push({ stretch, along: stretch.alongMeters.map(signed) });
        for (const other of this.endsOf[next.main]!)
          if (onward(other.alongMeters) < REACH_METERS)
            open.push({ end: other, beyond: onward(other.alongMeters), isStart });
      }
    }
    return joined(parts, own.x.length);
  }

  private endsAt(x: number, y: number): readonly (End & { readonly x: number; readonly y: number })[] {
    const found: (End & { readonly x: number; readonly y: number })[] = [];
    for (const dx of [-JOINT_METERS, 0, JOINT_METERS])
      for (const dy of [-JOINT_METERS, 0, JOINT_METERS])
        for (const end of this.cells.get(cellOf(x + dx, y + dy)) ?? [])
          if (Math.hypot(end.x - x, end.y - y) <= JOINT_METERS) found.push(end);
    return found;
  }
}

const cellOf = (x: number, y: number): string => `${Math.floor(x / JOINT_METERS)} ${Math.floor(y / JOINT_METERS)}`;

function endsOf({ paths }: Stretch, main: number) {
  let before = 0;
  return paths.flatMap((path) => {
    const start = { main, x: path[0]![0], y: path[0]![1], alongMeters: before };
    before += metersOf(path);
    return [start, { main, x: path.at(-1)![0], y: path.at(-1)![1], alongMeters: before }];
  });
}

function joined(
  parts: readonly { readonly stretch: Stretch; readonly along: Float64Array }[],
  ownSteps: number,
): Trench {
  const flat = (of: (part: (typeof parts)[number]) => Float64Array): Float64Array =>
    Float64Array.from(parts.flatMap((part) => [...of(part)]));
  return {
    x: flat(({ stretch }) => stretch.x),
    y: flat(({ stretch }) => stretch.y),
    alongMeters: flat(({ along }) => along),
    ownSteps,
  };
}
