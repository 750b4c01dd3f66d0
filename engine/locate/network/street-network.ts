import type { LonLat } from '../../geometry/lon-lat.ts';
import type { Segment } from '../books/segment.ts';
import { finished } from '../books/steps.ts';
import type { StreetBook, StreetEntry } from '../books/street-book.ts';
import { startsOf, type Topology, topologySteps } from './topology.ts';

const SEGMENTS_OF_STEP = 2_000;

/** A step along a street from one node to the next. */
export interface Step {
  readonly node: number;
  readonly segment: number;
  readonly fromMeters: number;
  readonly toMeters: number;
}

// A book never changes, and most questions to a city need no network.
const networks = new WeakMap<StreetBook, StreetNetwork>();

/**
 * The streets of a city as a network: which meet, where, and what comes next along each. Nodes and segments are numbers,
 * segments those of the `StreetBook`. Built once; immutable.
 */
export class StreetNetwork {
  readonly #streets: StreetBook;
  readonly #topology: Topology;
  /** Names of segment i, its first name first: namesOfSegments[nameStarts[i]] .. [nameStarts[i + 1] - 1]. */
  readonly #nameStarts: Uint32Array;
  readonly #namesOfSegments: Uint32Array;
  readonly #nameNumbers: ReadonlyMap<StreetEntry, number>;
  /** Nodes of a name, ascending; made when they are asked for first. */
  readonly #nodesOfNames: (Uint32Array | undefined)[];

  private constructor(streets: StreetBook, segments: readonly Segment[], topology: Topology) {
    this.#streets = streets;
    this.#topology = topology;
    this.#nameNumbers = new Map(streets.entries.map((entry, i) => [entry, i]));
    const names: number[][] = segments.map((segment) => [this.#nameNumbers.get(streets.nameOf(segment))!]);
    streets.entries.forEach((entry, name) => {
      for (const segment of entry.segments)
        if (streets.firstName[segment] !== entry.position) names[segment]!.push(name);
    });
    this.#nameStarts = startsOf(names.map((list) => list.length));
    this.#namesOfSegments = Uint32Array.from(names.flat());
    this.#nodesOfNames = new Array<Uint32Array | undefined>(streets.entries.length);
  }

  /** O(segments + vertices log dead ends). */
  static build(streets: StreetBook): StreetNetwork {
    return finished(StreetNetwork.steps(streets));
  }

  /** The same in steps of some milliseconds, so that a server can answer in between. */
  static *steps(streets: StreetBook): Generator<void, StreetNetwork> {
    const segments: Segment[] = [];
    for (let position = 0; position < streets.size; position++) {
      segments.push(streets.segment(position));
      if (position % SEGMENTS_OF_STEP === SEGMENTS_OF_STEP - 1) yield;
    }
    const topology = yield* topologySteps(segments);
    yield;
    return new StreetNetwork(streets, segments, topology);
  }

  /** The network of a book: built when it is asked for first, kept as long as the book is. */
  static of(streets: StreetBook): StreetNetwork {
    const known = networks.get(streets);
    if (known !== undefined) return known;
    const fresh = StreetNetwork.build(streets);
    networks.set(streets, fresh);
    return fresh;
  }

  /** Makes the network of a book, unless it is there, before it is asked for. */
  static *readySteps(streets: StreetBook): Generator<void, void> {
    if (networks.has(streets)) return;
    const fresh = yield* StreetNetwork.steps(streets);
    if (!networks.has(streets)) networks.set(streets, fresh);
  }

  get nodeCount(): number {
    return this.#topology.nodeStarts.length - 1;
  }

  segment(number: number): Segment {
    return this.#streets.segment(number);
  }

  /** Throws RangeError on a segment of another book. */
  numberOf(segment: Segment): number {
    const number = segment.position;
    if (!(number < this.#streets.size)) throw new RangeError(`segment ${segment.asset.id} is none of this network`);
    return number;
  }

  lonLatOf(node: number): LonLat {
    const { nodeLonLats } = this.#topology;
    return [nodeLonLats[2 * node]!, nodeLonLats[2 * node + 1]!];
  }

  /** Segments that end at a node, or on which another ends there; ascending. */
  segmentsAt(node: number): Uint32Array {
    const { nodeStarts, nodeSegments } = this.#topology;
    return nodeSegments.subarray(nodeStarts[node]!, nodeStarts[node + 1]!);
  }

  /** Whether a segment has this name, as its first or beside it. */
  hasName(segment: number, name: StreetEntry): boolean {
    const number = this.#nameNumbers.get(name);
    for (let i = this.#nameStarts[segment]!; i < this.#nameStarts[segment + 1]!; i++)
      if (this.#namesOfSegments[i] === number) return true;
    return false;
  }

  firstNameOf(segment: number): StreetEntry {
    return this.#streets.entries[this.#namesOfSegments[this.#nameStarts[segment]!]!]!;
  }

  /** All names of a segment, the first name first. */
  namesOf(segment: number): readonly StreetEntry[] {
    const numbers = this.#namesOfSegments.subarray(this.#nameStarts[segment]!, this.#nameStarts[segment + 1]!);
    return Array.from(numbers, (number) => this.#streets.entries[number]!);
  }

  /** Nodes of the segments of a name, ascending. O(its nodes), the first time with their order. */
  nodesOf(name: StreetEntry): Uint32Array {
    const number = this.#nameNumbers.get(name);
    if (number === undefined) throw new RangeError(`${name.label} is none of this network`);
    const known = this.#nodesOfNames[number];
    if (known !== undefined) return known;
    const { stopStarts, stopNodes } = this.#topology;
    const nodes = new Set<number>();
    for (const segment of name.segments) {
      for (let stop = stopStarts[segment]!; stop < stopStarts[segment + 1]!; stop++) nodes.add(stopNodes[stop]!);
    }
    const sorted = Uint32Array.from(nodes).sort();
    this.#nodesOfNames[number] = sorted;
    return sorted;
  }

  /** The steps from a node along one segment, in either direction: at most two, more on a loop. */
  stepsFrom(node: number, segment: number): readonly Step[] {
    const { stopStarts, stopNodes } = this.#topology;
    const steps: Step[] = [];
    for (let stop = stopStarts[segment]!; stop < stopStarts[segment + 1]!; stop++) {
      if (stopNodes[stop] !== node) continue;
      for (const step of [this.#stepOf(segment, stop, stop - 1), this.#stepOf(segment, stop, stop + 1)])
        if (step !== null) steps.push(step);
    }
    return steps;
  }

  /** The steps from a place on a segment to the stops before and after it; null where the line breaks off. */
  stepsAround(segment: number, atMeters: number): readonly [back: Step | null, on: Step | null] {
    const { stopStarts, stopNodes, stopMeters, stopGoesOn } = this.#topology;
    const [first, end] = [stopStarts[segment]!, stopStarts[segment + 1]!];
    let after = first;
    while (after < end - 1 && stopMeters[after]! <= atMeters) after++;
    if (after === first) after++;
    const to = (stop: number): Step => ({
      node: stopNodes[stop]!,
      segment,
      fromMeters: atMeters,
      toMeters: stopMeters[stop]!,
    });
    return stopGoesOn[after - 1] === 1 ? [to(after - 1), to(after)] : [null, null];
  }

  #stepOf(segment: number, from: number, to: number): Step | null {
    const { stopStarts, stopNodes, stopMeters, stopGoesOn } = this.#topology;
    if (to < stopStarts[segment]! || to >= stopStarts[segment + 1]! || stopGoesOn[Math.min(from, to)] !== 1)
      return null;
    return { node: stopNodes[to]!, segment, fromMeters: stopMeters[from]!, toMeters: stopMeters[to]! };
  }
}
