import type { LayerId } from '../../ids.ts';

/** What a city says of one of its layers. What it does not say is guessed from the polygons. */
export interface LayerStatement {
  /** Its polygons do not overlap and leave no holes between them; false: they are not meant to. */
  readonly tiles?: boolean;
  /** Each of its polygons lies inside one polygon of this layer; a layer that tiles fills it as well. False: inside none. */
  readonly within?: LayerId | false;
}

export interface BoundaryOptions {
  /** The polygons that hold at this moment are checked. */
  readonly atMs: number;
  readonly statements?: ReadonlyMap<LayerId, LayerStatement>;
  readonly toleranceMeters?: number;
  readonly nearMeters?: number;
  /** Of one kind in one layer; the largest are told, the others counted in one finding of kind `more-findings`. */
  readonly mostFindings?: number;
}

/**
 * What is nowhere wider than this is not told. GeoJSON has six decimals as a rule (RFC 7946, 11.2), which is 0.11 m: a vertex rounded to
 * them is up to 0.08 m off, so that a line and a vertex on it come apart by that without anyone's fault.
 */
export const DEFAULT_TOLERANCE_METERS = 0.1;

/** Edges of neighbors that run along each other and are closer than this are meant to be one: less than a street. */
export const DEFAULT_NEAR_METERS = 10;

export const DEFAULT_MOST_FINDINGS = 200;

/** A layer with more vertices is not checked, and a finding says so: about 1 GB and some ten seconds. */
export const MOST_VERTICES = 3_000_000;

export interface Limits {
  readonly toleranceMeters: number;
  readonly nearMeters: number;
  readonly mostFindings: number;
}

/** The options with the defaults filled in. Throws RangeError naming one that cannot be. */
export function limitsOf(options: BoundaryOptions): Limits {
  const { toleranceMeters = DEFAULT_TOLERANCE_METERS, nearMeters = DEFAULT_NEAR_METERS } = options;
  const { mostFindings = DEFAULT_MOST_FINDINGS } = options;
  if (!(toleranceMeters >= 0.001))
    throw new RangeError(`toleranceMeters must be 0.001 or more, got ${toleranceMeters}`);
  if (!(nearMeters >= toleranceMeters))
    throw new RangeError(`nearMeters must be toleranceMeters or more, got ${nearMeters}`);
  if (!(mostFindings >= 1)) throw new RangeError(`mostFindings must be 1 or more, got ${mostFindings}`);
  if (Number.isNaN(options.atMs)) throw new RangeError(`atMs must be a moment, got ${options.atMs}`);
  return { toleranceMeters, nearMeters, mostFindings };
}
