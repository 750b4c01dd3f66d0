import type { Geometry } from 'geojson';
import { fromWkb } from '../wkb.ts';

const [G, P] = [0x47, 0x50];
const HEADER_BYTES = 8;
// OGC 12-128r19, clause 2.1.3.1: the bits of the flags, and how long each kind of envelope is.
const EMPTY_FLAG = 0x10;
const EXTENDED_FLAG = 0x20;
const ENVELOPE_BYTES = [0, 32, 48, 48, 64] as const;

/** The geometry of a GeoPackage's blob: a header of its own, then WKB. Null for an empty one. Throws RangeError saying why not. */
export const geometryOfBlob = (blob: Uint8Array): Geometry | null => {
  if (blob[0] !== G || blob[1] !== P || blob.length < HEADER_BYTES)
    throw new RangeError('it does not begin as a GeoPackage geometry does');
  const flags = blob[3]!;
  if ((flags & EXTENDED_FLAG) !== 0) throw new RangeError('it is of an extended type');
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 7];
  if (envelope === undefined) throw new RangeError('its envelope is of a kind that is not known');
  if ((flags & EMPTY_FLAG) !== 0) return null;
  return fromWkb(blob.subarray(HEADER_BYTES + envelope));
};
