import type { LonLat } from '../../geometry/lon-lat.ts';
import { AssetIndex } from '../../spatial/asset-index.ts';
import { PointIndex } from '../../spatial/point-index.ts';
import { nearestOnLine } from '../books/along-line.ts';
import type { Books } from '../books/books.ts';
import { numberAt } from '../books/number-range.ts';
import type { Segment } from '../books/street-book.ts';
import { type Candidate, PLAIN } from '../candidate.ts';
import { doorLabel, segmentAt } from '../find/find-address.ts';

// A door farther away than this is a neighbor's.
const ADDRESS_METERS = 60;
const STREET_METERS = 500;

const meters = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} m`;

/** Points to names: the indexes of reverse search. Build O(n log n); a question O(log n). Immutable. */
export class PlaceNamer {
  readonly #books: Books;
  readonly #doors: PointIndex;
  readonly #streets: AssetIndex;

  private constructor(books: Books, doors: PointIndex, streets: AssetIndex) {
    this.#books = books;
    this.#doors = doors;
    this.#streets = streets;
  }

  static build(books: Books): PlaceNamer {
    const doors = PointIndex.build(Float64Array.from(books.addresses.points.flatMap(({ lonLat }) => lonLat)));
    const streets = AssetIndex.build(
      books.streets.segments.map(({ line }) => ({
        type: 'MultiLineString',
        coordinates: line.pieces.map(({ a, b }) => [[...a], [...b]]),
      })),
    );
    return new PlaceNamer(books, doors, streets);
  }

  /** Addresses within 60 m, nearest first; if there is none, streets within 500 m. Ties as in the city's order. */
  nameOf(at: LonLat, limit: number): readonly Candidate[] {
    const doors = this.#doors.nearest(at, { maxMeters: ADDRESS_METERS, limit });
    if (doors.length > 0) return doors.map(({ position, distanceMeters }) => this.#door(position, distanceMeters));
    const streets = this.#streets.nearest(at, { maxMeters: STREET_METERS, limit });
    return streets.map(({ position }) => this.#street(this.#books.streets.segments[position]!, at));
  }

  #door(position: number, distanceMeters: number): Candidate {
    const point = this.#books.addresses.points[position]!;
    return {
      lonLat: point.lonLat,
      accuracyMeters: Math.ceil(distanceMeters),
      matchType: 'address',
      score: 1 - distanceMeters / (2 * ADDRESS_METERS),
      label: doorLabel(point),
      because: [`the nearest address, ${meters(distanceMeters)} away`],
      asset: segmentAt(point, this.#books)?.asset ?? null,
      ...PLAIN,
      door: point.asset,
    };
  }

  /** The number that the point would have, between those of the ends; without numbers on its side the street alone. */
  #street(segment: Segment, at: LonLat): Candidate {
    const near = nearestOnLine(segment.line, at);
    const side = segment.sides.find((one) => one.side === near.side);
    const { label } = this.#books.streets.nameOf(segment);
    const zip = side?.zip || segment.zips[0] || '';
    const number = side === undefined ? '' : `${numberAt(side.range, near.fraction)} `;
    return {
      lonLat: near.lonLat,
      accuracyMeters: Math.ceil(near.distanceMeters),
      matchType: side === undefined ? 'street' : 'interpolated',
      score: 0.8 * (1 - near.distanceMeters / (2 * STREET_METERS)),
      label: `${number}${label}${zip && `, ${zip}`}`,
      because: [
        `the nearest street, ${meters(near.distanceMeters)} away, on its ${near.side}`,
        ...(side === undefined ? [] : [`its numbers there are ${side.range.from} to ${side.range.to}`]),
      ],
      asset: segment.asset,
      ...PLAIN,
    };
  }
}
