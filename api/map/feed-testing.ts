import { stringify } from 'uuid';

/** For tests only: the bytes of the feed read by README.md, in typed arrays as a browser would. */
export function decodedFeed(bytes: Uint8Array) {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const preamble = new DataView(buffer);
  const magic = new TextDecoder().decode(new Uint8Array(buffer, 0, 4));
  if (magic !== 'BWRQ' || preamble.getUint32(4, true) !== 1) throw new Error(`no feed of version 1: ${magic}`);
  const count = preamble.getUint32(8, true);
  const headerBytes = preamble.getUint32(12, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 16, headerBytes))) as {
    readonly services: readonly string[];
    readonly agencies: readonly string[];
    readonly originLon: number;
    readonly originLat: number;
  };
  let at = 16 + headerBytes;
  const next = <T>(
    Type: new (buffer: ArrayBuffer, at: number, length: number) => T,
    length: number,
    size: number,
  ): T => {
    const column = new Type(buffer, at, length);
    at += length * size;
    return column;
  };
  const offsets = next(Float32Array, 2 * count, 4);
  const times = next(Uint32Array, count, 4);
  const ids = next(Uint8Array, 16 * count, 1);
  const services = next(Uint16Array, count, 2);
  const agencies = next(Uint16Array, count, 2);
  const states = next(Uint8Array, count, 1);
  at += at % 2;
  const reports = next(Uint16Array, count, 2);
  if (at !== buffer.byteLength) throw new Error(`${buffer.byteLength - at} bytes too many`);
  const requests = Array.from({ length: count }, (_, i) => ({
    id: stringify(ids, 16 * i),
    lon: header.originLon + offsets[2 * i]!,
    lat: header.originLat + offsets[2 * i + 1]!,
    reportedAtSeconds: times[i]!,
    service: header.services[services[i]!]!,
    agency: agencies[i] === 65_535 ? null : header.agencies[agencies[i]!]!,
    isClosed: (states[i]! & 1) === 1,
    isQueued: (states[i]! & 2) === 2,
    isLinked: (states[i]! & 4) === 4,
    reportCount: reports[i]!,
  }));
  return { header, headerBytes, requests };
}
