import type { LonLat } from '../../geometry/lon-lat.ts';
import type { Neighbor } from '../../spatial/neighbor.ts';
import { nearestOnLine, type OnLine } from '../books/along-line.ts';
import type { Books } from '../books/books.ts';
import { numberAt, numberText } from '../books/number-range.ts';
import type { Segment } from '../books/segment.ts';
import { finished } from '../books/steps.ts';
import type { StreetEntry } from '../books/street-book.ts';
import { type AssetRef, type Candidate, PLAIN } from '../candidate.ts';
import { doorLabel, segmentOfDoor } from '../find/door-hits.ts';
import { metersText } from './meters-text.ts';
import { PointGrid } from './point-grid.ts';
import { StreetLines } from './street-lines.ts';

// A door farther away than this is a neighbor's.
const ADDRESS_METERS = 60;
const STREET_METERS = 500;
// Half the roadway of a street with two lanes and a row of parked cars: no door stands so near to its middle.
const ROADWAY_METERS = 6;
// The street of an address within 60 m is among so many nearest ones, or somewhere else.
const STREETS_TO_TRY = 32;
const STREETS_AT_A_CORNER = 8;
// Who stands on one side of a street means a house across it only if that is less than half as far away.
const ACROSS_COUNTS = 2;
// So near to the middle of the street either side may be meant: a line of a centerline file is no better.
const NO_SIDE_METERS = 2;

/** The street that a point is on, or nearest to. */
export interface NearStreet {
  readonly segment: Segment;
  readonly near: OnLine;
}

/** A door by its number. */
export interface NearDoor {
  readonly number: string;
  readonly distanceMeters: number;
}

/** Points to names: the indexes of reverse search. Build O(n log n); a question O(log n). Immutable. */
export class PlaceNamer {
  readonly #books: Books;
  readonly #doors: PointGrid;
  readonly #streets: StreetLines;

  private constructor(books: Books, doors: PointGrid, streets: StreetLines) {
    this.#books = books;
    this.#doors = doors;
    this.#streets = streets;
  }

  static build(books: Books): PlaceNamer {
    return finished(PlaceNamer.steps(books));
  }

  /** The same in steps, so that a server can answer in between. */
  static *steps(books: Books): Generator<void, PlaceNamer> {
    const doors = PointGrid.build(books.addresses.lonLats, ADDRESS_METERS);
    yield;
    return new PlaceNamer(books, doors, yield* StreetLines.steps(books.streets.size, (i) => books.streets.line(i)));
  }

  /**
   * What is at a point, at most `limit`, none farther than `maxMeters`. A point within 6 m of a street's middle, or
   * nearer to it than to any door, is on that street: its own doors within 60 m come first, those across counted
   * twice as far, without them the number that the point would have. Otherwise doors come first, nearest first; streets within 500 m after doors. Ties as in the
   * city's order.
   */
  nameOf(at: LonLat, limit: number, maxMeters: number): readonly Candidate[] {
    const doors = this.#doors.within(at).filter(({ distanceMeters }) => distanceMeters <= maxMeters);
    const streets = this.#streets.nearest(at, Math.min(maxMeters, STREET_METERS), limit);
    const [street] = streets;
    const doorMeters = doors[0]?.distanceMeters ?? Infinity;
    const isOnStreet = street !== undefined && street.distanceMeters <= Math.max(ROADWAY_METERS, doorMeters);
    const own = isOnStreet ? this.#ownDoors(doors, street.position, at) : [];
    const first = isOnStreet && own.length === 0 ? [this.#street(street, at)] : [];
    const others = doors.filter((door) => !own.includes(door)).slice(0, limit);
    return [
      ...own.slice(0, limit).map((door) => this.#door(door, doorMeters)),
      ...first,
      ...others.map((door) => this.#door(door, doorMeters)),
      ...streets.slice(first.length).map((one) => this.#street(one, at)),
    ].slice(0, limit);
  }

  /** The nearest street within 500 m, ties as in the city's order; null: there is none. */
  nearestStreet(at: LonLat): NearStreet | null {
    const [street] = this.#streets.nearest(at, STREET_METERS, 1);
    if (street === undefined) return null;
    const segment = this.#books.streets.segment(street.position);
    return { segment, near: nearestOnLine(segment.line, at) };
  }

  /** The street whose segment a candidate near a point has; null: it has none. */
  streetOf({ asset }: Pick<Candidate, 'asset'>, at: LonLat): NearStreet | null {
    if (asset === null) return null;
    const near = this.#streets.nearest(at, STREET_METERS, STREETS_TO_TRY);
    const isOf = (one: AssetRef): boolean => one.class === asset.class && one.id === asset.id;
    const found = near.find(({ position }) => isOf(this.#books.streets.assetOf(position)));
    if (found === undefined) return null;
    const segment = this.#books.streets.segment(found.position);
    return { segment, near: nearestOnLine(segment.line, at) };
  }

  /**
   * The nearest segment of a street by its first name, if it is at most `slackMeters` farther away than the nearest of any
   * street; null: the point is on other streets.
   */
  alongStreet(at: LonLat, name: StreetEntry, slackMeters: number): NearStreet | null {
    const near = this.#streets.nearest(at, STREET_METERS, STREETS_AT_A_CORNER);
    const { streets } = this.#books;
    const own = near.find(({ position }) => streets.nameOf({ position }) === name);
    if (own === undefined || own.distanceMeters > near[0]!.distanceMeters + slackMeters) return null;
    const segment = streets.segment(own.position);
    return { segment, near: nearestOnLine(segment.line, at) };
  }

  /** The nearest door of a street, by the spelling of its name; null: none is within 60 m. */
  doorOf(at: LonLat, streetKey: string): NearDoor | null {
    const { addresses } = this.#books;
    const door = this.#doors.within(at).find(({ position }) => addresses.streetOf(position).key === streetKey);
    return door === undefined
      ? null
      : { distanceMeters: door.distanceMeters, number: addresses.point(door.position).numberText };
  }

  /** The doors of a segment as people at a point would name them: nearest first, one across the street as if twice as far. */
  #ownDoors(doors: readonly Neighbor[], segment: number, at: LonLat): readonly Neighbor[] {
    const own = doors.filter(({ position }) => segmentOfDoor(position, this.#books) === segment);
    if (own.length < 2) return own;
    const { line } = this.#books.streets.segment(segment);
    const here = nearestOnLine(line, at);
    if (here.distanceMeters < NO_SIDE_METERS) return own;
    const counted = own.map((door) => {
      const isAcross = nearestOnLine(line, this.#books.addresses.point(door.position).lonLat).side !== here.side;
      return { door, meters: door.distanceMeters * (isAcross ? ACROSS_COUNTS : 1) };
    });
    // Stable: ties stay as in the city's order.
    return counted.sort((a, b) => a.meters - b.meters).map(({ door }) => door);
  }

  #door({ position, distanceMeters }: Neighbor, nearestMeters: number): Candidate {
    const point = this.#books.addresses.point(position);
    const { numberText, street, unit, zip, city } = point;
    const segment = segmentOfDoor(position, this.#books);
    return {
      lonLat: point.lonLat,
      accuracyMeters: Math.ceil(distanceMeters),
      matchType: 'address',
      score: 1 - distanceMeters / (2 * ADDRESS_METERS),
      label: doorLabel(position, this.#books),
      because: [
        `${distanceMeters > nearestMeters ? 'an address' : 'the nearest address'}, ${metersText(distanceMeters)} away`,
      ],
      asset: segment === null ? null : this.#books.streets.assetOf(segment),
      ...PLAIN,
      parts: {
        ...{ number: numberText, street: street.label },
        ...(unit && { unit }),
        ...(zip && { zip }),
        ...(city && { city }),
      },
      door: point.asset,
    };
  }

  /** The number that the point would have, between those of the ends; without numbers on its side the street alone. */
  #street({ position }: Neighbor, at: LonLat): Candidate {
    const segment = this.#books.streets.segment(position);
    const near = nearestOnLine(segment.line, at);
    const side = segment.sides.find((one) => one.side === near.side);
    const { label } = this.#books.streets.nameOf(segment);
    const zip = side?.zip || segment.zips[0] || '';
    const city = side?.city || segment.cities[0] || '';
    const number = side === undefined ? '' : numberText(side.range, numberAt(side.range, near.fraction));
    return {
      lonLat: near.lonLat,
      accuracyMeters: Math.ceil(near.distanceMeters),
      matchType: side === undefined ? 'street' : 'interpolated',
      score: 0.8 * (1 - near.distanceMeters / (2 * STREET_METERS)),
      label: `${number && `${number} `}${label}${zip && `, ${zip}`}`,
      because: [
        `the nearest street, ${metersText(near.distanceMeters)} away, on its ${near.side}`,
        ...(side === undefined
          ? []
          : [
              `its numbers there are ${numberText(side.range, side.range.from)} to ${numberText(side.range, side.range.to)}`,
            ]),
      ],
      asset: segment.asset,
      ...PLAIN,
      parts: { ...(number && { number }), street: label, ...(zip && { zip }), ...(city && { city }) },
    };
  }
}
