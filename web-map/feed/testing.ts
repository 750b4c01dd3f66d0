/** For tests only: one request of a feed. */
export interface FeedRow {
  readonly lon: number;
  readonly lat: number;
  readonly reportedAtSeconds: number;
  readonly id: string;
  readonly service: string;
  readonly agency: string | null;
  readonly isClosed?: boolean;
  readonly isQueued?: boolean;
  readonly reportCount?: number;
}

/** For tests only: rows as the bytes of GET /v1/map/requests, by the layout in api/map/README.md. */
export function encodeFeed(rows: readonly FeedRow[], originLon = -76, originLat = 43): ArrayBuffer {
  const services = [...new Set(rows.map((row) => row.service))];
  const agencies = [...new Set(rows.flatMap((row) => row.agency ?? []))];
  const header = new TextEncoder().encode(JSON.stringify({ services, agencies, originLon, originLat }));
  const n = rows.length;
  const start = Math.ceil((16 + header.length) / 8) * 8;
  const countsAt = 2 * Math.ceil((start + 33 * n) / 2);
  const bytes = new ArrayBuffer(countsAt + 2 * n);
  const view = new DataView(bytes);
  new Uint8Array(bytes).set(new TextEncoder().encode('BWRQ'));
  view.setUint32(4, 1, true);
  view.setUint32(8, n, true);
  view.setUint32(12, header.length, true);
  new Uint8Array(bytes).set(header, 16);
  rows.forEach((row, i) => {
    view.setFloat32(start + 8 * i, row.lon - originLon, true);
    view.setFloat32(start + 8 * i + 4, row.lat - originLat, true);
    view.setUint32(start + 8 * n + 4 * i, row.reportedAtSeconds, true);
    const uuid = Uint8Array.from(row.id.replaceAll('-', '').match(/../g)!, (pair) => Number.parseInt(pair, 16));
    new Uint8Array(bytes).set(uuid, start + 12 * n + 16 * i);
    view.setUint16(start + 28 * n + 2 * i, services.indexOf(row.service), true);
    view.setUint16(start + 30 * n + 2 * i, row.agency === null ? 65_535 : agencies.indexOf(row.agency), true);
    view.setUint8(start + 32 * n + i, (row.isClosed ? 1 : 0) | (row.isQueued ? 2 : 0));
    view.setUint16(countsAt + 2 * i, row.reportCount ?? 1, true);
  });
  return bytes;
}

/** For tests only: the same seed gives the same numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** For tests only: n rows around -76, 43, of three services and two agencies, some closed, some nobody's. */
export function seededRows(seed: number, n: number): readonly FeedRow[] {
  const next = seeded(seed);
  return Array.from({ length: n }, (_, i) => ({
    lon: -76 + (next() - 0.5) / 5,
    lat: 43 + (next() - 0.5) / 5,
    reportedAtSeconds: 1_700_000_000 + i * 600,
    id: `00000000-0000-7000-8000-${i.toString(16).padStart(12, '0')}`,
    service: ['pothole', 'tree', 'snow'][Math.floor(next() * 3)]!,
    agency: [null, 'dpw', 'state'][Math.floor(next() * 3)]!,
    isClosed: next() < 0.4,
    reportCount: next() < 0.2 ? 2 + Math.floor(next() * 8) : 1,
  }));
}
