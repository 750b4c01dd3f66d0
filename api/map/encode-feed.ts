import { NOBODY, type RequestColumns } from './request-columns.ts';

/** "BWRQ" in ASCII. */
const MAGIC = 0x42575251;
const VERSION = 1;
const PREAMBLE_BYTES = 16;
const NO_AGENCY = 0xffff;
// Float32 offset, Float32 offset, Uint32, 16 bytes, Uint16, Uint16, Uint8. Then, at an even address, a Uint16 that older readers
// pass over.
const BYTES_A_REQUEST = 8 + 4 + 16 + 2 + 2 + 1;
const BYTES_A_COUNT = 2;
// Enough for the middle of a city, whatever strays far from it.
const ORIGIN_SAMPLE = 999;

/** The requests of the slots, in their order, in the layout of `README.md`. O(n). */
export function encodeFeed(columns: RequestColumns, slots: Uint32Array): Uint8Array {
  const count = slots.length;
  const [originLon, originLat] = originOf(columns, slots);
  const services = dictionaryOf(slots, columns.serviceOf, columns.services);
  const agencies = dictionaryOf(slots, columns.agencyOf, columns.agencies);
  const header = paddedJson({ services: services.words, agencies: agencies.words, originLon, originLat });
  const countsAt = 2 * Math.ceil((PREAMBLE_BYTES + header.length + count * BYTES_A_REQUEST) / 2);
  const buffer = new ArrayBuffer(countsAt + count * BYTES_A_COUNT);
  const preamble = new DataView(buffer);
  preamble.setUint32(0, MAGIC);
  preamble.setUint32(4, VERSION, true);
  preamble.setUint32(8, count, true);
  preamble.setUint32(12, header.length, true);
  new Uint8Array(buffer).set(header, PREAMBLE_BYTES);
  // Typed arrays write in the order of the machine: little-endian wherever Node is at home (not on s390x).
  const offsets = new Float32Array(buffer, PREAMBLE_BYTES + header.length, 2 * count);
  const times = new Uint32Array(buffer, offsets.byteOffset + offsets.byteLength, count);
  const idsOut = new Uint8Array(buffer, times.byteOffset + times.byteLength, 16 * count);
  const servicesOut = new Uint16Array(buffer, idsOut.byteOffset + idsOut.byteLength, count);
  const agenciesOut = new Uint16Array(buffer, servicesOut.byteOffset + servicesOut.byteLength, count);
  const states = new Uint8Array(buffer, agenciesOut.byteOffset + agenciesOut.byteLength, count);
  const reportsOut = new Uint16Array(buffer, countsAt, count);
  const { ids, lonLats, reportedAtMs, serviceOf, agencyOf, stateOf, reportsOf } = columns;
  for (let i = 0; i < count; i++) {
    const slot = slots[i]!;
    offsets[2 * i] = shortWay(lonLats[2 * slot]! - originLon);
    offsets[2 * i + 1] = lonLats[2 * slot + 1]! - originLat;
    times[i] = epochSeconds(reportedAtMs[slot]!);
    // A view to copy from for each would take longer than all the rest.
    for (let byte = 0; byte < 16; byte++) idsOut[16 * i + byte] = ids[16 * slot + byte]!;
    servicesOut[i] = services.numberOf[serviceOf[slot]!]!;
    agenciesOut[i] = agencyOf[slot] === NOBODY ? NO_AGENCY : agencies.numberOf[agencyOf[slot]!]!;
    states[i] = stateOf[slot]!;
    reportsOut[i] = reportsOf[slot]!;
  }
  return new Uint8Array(buffer);
}

const shortWay = (degrees: number): number =>
  degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;

/** Years before 1970 and after 2105 do not fit: they are shown as the first and the last second that does. */
const epochSeconds = (atMs: number): number => Math.min(Math.max(Math.floor(atMs / 1000), 0), 0xffff_ffff);

/** The median of an even sample, each coordinate by itself: near nearly all of them, so that float32 is exact to millimeters. */
function originOf({ lonLats }: RequestColumns, slots: Uint32Array): readonly [lon: number, lat: number] {
  if (slots.length === 0) return [0, 0];
  const step = Math.max(1, Math.floor(slots.length / ORIGIN_SAMPLE));
  const sample = Array.from({ length: Math.ceil(slots.length / step) }, (_, i) => slots[i * step]!);
  const median = (offset: 0 | 1): number =>
    Float64Array.from(sample, (slot) => lonLats[2 * slot + offset]!).sort()[sample.length >> 1]!;
  return [median(0), median(1)];
}

/** The words that occur, sorted, and the number of each in that list by its number in the columns. */
function dictionaryOf(slots: Uint32Array, wordOf: Uint32Array, words: readonly string[]) {
  const occurs = new Uint8Array(words.length);
  for (const slot of slots) if (wordOf[slot] !== NOBODY) occurs[wordOf[slot]!] = 1;
  const numbers = [...words.keys()].filter((number) => occurs[number] === 1);
  numbers.sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
  if (numbers.length >= NO_AGENCY) throw new RangeError(`${numbers.length} services or agencies do not fit 16 bits`);
  const numberOf = new Uint16Array(words.length);
  numbers.forEach((number, position) => {
    numberOf[number] = position;
  });
  return { words: numbers.map((number) => words[number]!), numberOf };
}

/** Blanks at the end, to a multiple of eight bytes: JSON allows them, and what follows stays aligned. */
function paddedJson(value: object): Buffer {
  const json = Buffer.from(JSON.stringify(value));
  return Buffer.concat([json, Buffer.alloc((8 - (json.length % 8)) % 8, ' ')]);
}
