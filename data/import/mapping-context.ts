import type { Bounds } from './place-geometry.ts';

/** What a mapper knows of the city. */
export interface MappingContext {
  /** IANA name; zone-less dates are read in it. */
  readonly timeZone: string;
  /** Where the city is expected to be, for the hint that coordinates are swapped. */
  readonly expectedBounds?: Bounds | undefined;
}
