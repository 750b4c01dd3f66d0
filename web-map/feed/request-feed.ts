/**
 * All requests that have a place, as columns. Request i is lonLat[2i], lonLat[2i + 1] and position i of the others. Oldest
 * first. Owned by whoever decoded it; do not mutate.
 */
export interface RequestFeed {
  readonly count: number;
  readonly services: readonly string[];
  readonly agencies: readonly string[];
  /** Degrees, WGS 84, lon before lat. */
  readonly lonLat: Float64Array;
  /** Epoch seconds. */
  readonly reportedAt: Uint32Array;
  /** Sixteen bytes a request: its UUID. */
  readonly ids: Uint8Array;
  /** Position in `services`. */
  readonly service: Uint16Array;
  /** Position in `agencies`; NO_AGENCY: nobody. */
  readonly agency: Uint16Array;
  /** IS_CLOSED, IS_QUEUED. */
  readonly state: Uint8Array;
  /** For how many reports each stands: more than 1 leads an incident. 65,535 is that or more. */
  readonly reports: Uint16Array;
}

export const NO_AGENCY = 65_535;
export const IS_CLOSED = 1;
export const IS_QUEUED = 2;

const MAGIC = 0x51525742; // 'BWRQ' read as a little-endian uint32
const VERSION = 1;
const FIXED_BYTES = 16;
const ROW_BYTES = 8 + 4 + 16 + 2 + 2 + 1;
const COUNT_BYTES = 2;

interface Header {
  readonly services: readonly string[];
  readonly agencies: readonly string[];
  readonly originLon: number;
  readonly originLat: number;
}

/**
 * Reads the binary answer of /v1/map/requests (its layout: api/map/README.md). Positions are exact to the float32 of the
 * feed, about 2 cm over a degree. Throws an Error that says what is wrong where the bytes are not such an answer. O(n).
 */
export function decodeRequestFeed(bytes: ArrayBuffer): RequestFeed {
  if (bytes.byteLength < FIXED_BYTES) throw new Error(`The requests arrived cut off: ${bytes.byteLength} bytes.`);
  const [magic, version, count, headerBytes] = new Uint32Array(bytes, 0, 4) as unknown as readonly number[];
  if (magic !== MAGIC) throw new Error('The server answered something that is not a feed of requests.');
  if (version !== VERSION)
    throw new Error(`This page reads feeds of version ${VERSION}; the server sent ${version}. Reload.`);
  const start = Math.ceil((FIXED_BYTES + headerBytes!) / 8) * 8;
  if (bytes.byteLength < countsAt(start, count!) + count! * COUNT_BYTES)
    throw new Error(`The requests arrived cut off: ${bytes.byteLength} bytes for ${count} requests.`);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, FIXED_BYTES, headerBytes))) as Header;
  return columnsOf(bytes, start, count!, header);
}

// The one column that the others may leave at an odd address.
const countsAt = (start: number, count: number): number => 2 * Math.ceil((start + count * ROW_BYTES) / 2);

function columnsOf(bytes: ArrayBuffer, start: number, count: number, header: Header): RequestFeed {
  let at = start;
  const next = (bytesEach: number): number => {
    const here = at;
    at += bytesEach * count;
    return here;
  };
  const offsets = new Float32Array(bytes, next(8), 2 * count);
  return {
    count,
    services: header.services,
    agencies: header.agencies,
    lonLat: absolute(offsets, header.originLon, header.originLat),
    reportedAt: new Uint32Array(bytes, next(4), count),
    ids: new Uint8Array(bytes, next(16), 16 * count),
    service: new Uint16Array(bytes, next(2), count),
    agency: new Uint16Array(bytes, next(2), count),
    state: new Uint8Array(bytes, next(1), count),
    reports: new Uint16Array(bytes, countsAt(start, count), count),
  };
}

function absolute(offsets: Float32Array, originLon: number, originLat: number): Float64Array {
  const lonLat = new Float64Array(offsets.length);
  for (let i = 0; i < offsets.length; i += 2) {
    lonLat[i] = originLon + offsets[i]!;
    lonLat[i + 1] = originLat + offsets[i + 1]!;
  }
  return lonLat;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The UUID of request i, in lower case with hyphens. */
export function requestIdAt(feed: RequestFeed, i: number): string {
  let text = '';
  for (let byte = 0; byte < 16; byte++)
    text += (byte === 4 || byte === 6 || byte === 8 || byte === 10 ? '-' : '') + HEX[feed.ids[16 * i + byte]!];
  return text;
}

/** The position of the request with this UUID; -1 if the feed has none. O(n). */
export function positionOfRequest(feed: RequestFeed, id: string): number {
  const bytes =
    id
      .replaceAll('-', '')
      .match(/../g)
      ?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  if (bytes.length !== 16) return -1;
  for (let i = 0; i < feed.count; i++) {
    let same = 0;
    while (same < 16 && feed.ids[16 * i + same] === bytes[same]) same++;
    if (same === 16) return i;
  }
  return -1;
}

export const isClosedAt = (feed: RequestFeed, i: number): boolean => (feed.state[i]! & IS_CLOSED) !== 0;
export const isQueuedAt = (feed: RequestFeed, i: number): boolean => (feed.state[i]! & IS_QUEUED) !== 0;
export const reportCountAt = (feed: RequestFeed, i: number): number => feed.reports[i]!;
export const agencyAt = (feed: RequestFeed, i: number): string | null => feed.agencies[feed.agency[i]!] ?? null;
export const serviceAt = (feed: RequestFeed, i: number): string => feed.services[feed.service[i]!]!;
