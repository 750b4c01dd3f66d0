import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AssetRef } from '../../locate/candidate.ts';

/** How a place was found; of several ways the surest first. */
export interface Way {
  /**
   * connected: a record names the main. numbered: its number is one of the segment's. inside: its point lies there. building:
   * its building reaches in. nearest-main, nearest-segment: inferred from where it is. range: only the numbers of a segment
   * say that it may exist.
   */
  readonly kind: 'connected' | 'numbered' | 'inside' | 'building' | 'nearest-main' | 'nearest-segment' | 'range';
  readonly probability: number;
  readonly because: string;
}

/** Somebody to tell: an address, a row of numbers without address points, or a thing with a name. */
export interface AffectedPlace {
  readonly kind: 'address' | 'range' | 'property';
  /** `242 N Seaward Blvd`, `101 to 199 (odd) Oak St`, `Harbor School`. */
  readonly label: string;
  readonly street: string | null;
  /** As the city writes it; of a range its first. */
  readonly number: string | null;
  /** Of a range its last, else null. */
  readonly numberTo: string | null;
  readonly unit: string | null;
  readonly zip: string | null;
  readonly city: string | null;
  readonly lonLat: LonLat;
  /** The address points that are this address; of a range its segment; of a property itself. */
  readonly assets: readonly AssetRef[];
  /** What is tied to it: its meters. */
  readonly tied: readonly AssetRef[];
  /** stated: a record or the ground says so. likely: inferred with at least even odds. possible: with less. */
  readonly certainty: 'stated' | 'likely' | 'possible';
  /** That it is served or inside, if it exists. */
  readonly probability: number;
  readonly ways: readonly Way[];
}

const STATED: ReadonlySet<Way['kind']> = new Set(['connected', 'numbered', 'inside', 'building']);

/** Ways sorted, and what they come to. */
export function certaintyOf(ways: readonly Way[]): Pick<AffectedPlace, 'ways' | 'probability' | 'certainty'> {
  const sorted = [...ways].sort((a, b) => b.probability - a.probability);
  const { probability } = sorted[0]!;
  const isStated = sorted.some(({ kind }) => STATED.has(kind));
  return { ways: sorted, probability, certainty: isStated ? 'stated' : probability >= 0.5 ? 'likely' : 'possible' };
}
