import type { Layer } from '../../route/city.ts';

/** Whether the city says so or its polygons look so. */
export type Basis = 'stated' | 'guessed';

/** What a layer should be like. */
export interface Expectation {
  /** With the polygons that hold at the moment and can be read. */
  readonly layer: Layer;
  /** Null: its polygons need not fit each other. */
  readonly tiles: Basis | null;
  readonly parent: ParentExpectation | null;
}

/** The layer in which another one lies. */
export interface ParentExpectation {
  readonly layer: Layer;
  readonly basis: Basis;
  /** It is filled by the other: what none of its polygons covers is a gap. */
  readonly isFilled: boolean;
}
