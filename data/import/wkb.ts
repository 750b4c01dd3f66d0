import type { Geometry, Position } from 'geojson';

const Z_FLAG = 0x80000000;
const M_FLAG = 0x40000000;
const SRID_FLAG = 0x20000000;
const HEX = /^[0-9A-Fa-f]*$/;

/**
 * The geometry of WKB or EWKB bytes, either byte order, exact to the bit; Z, M and SRID are read over. Throws RangeError
 * naming the byte where it stops making sense. O(vertices).
 */
export const fromWkb = (wkb: Uint8Array): Geometry => {
  const reader = new WkbReader(wkb);
  const geometry = reader.geometry();
  reader.expectEnd();
  return geometry;
};

const NO_GEOMETRY = 0xff;

/** As `fromWkb`, of geometries written one after the other; the byte FF, which no WKB begins with, is a null among them. */
export const fromWkbs = (wkbs: Uint8Array): readonly (Geometry | null)[] => {
  const reader = new WkbReader(wkbs);
  const geometries: (Geometry | null)[] = [];
  while (!reader.isAtEnd()) geometries.push(reader.passes(NO_GEOMETRY) ? null : reader.geometry());
  return geometries;
};

/** As `fromWkb`, from hexadecimal text, as PostGIS prints a geometry. */
export const fromHexWkb = (hex: string): Geometry => {
  if (hex.length % 2 !== 0 || !HEX.test(hex)) throw new RangeError('WKB text must be pairs of hexadecimal digits');
  return fromWkb(Buffer.from(hex, 'hex'));
};

/** The SRID that EWKB states, 0 if none. */
export const sridOfHexWkb = (hex: string): number => {
  const head = Buffer.from(hex.slice(0, 18), 'hex');
  if (head.length < 9) return 0;
  const [type, srid] =
    head[0] === 1 ? [head.readUInt32LE(1), head.readUInt32LE(5)] : [head.readUInt32BE(1), head.readUInt32BE(5)];
  return (type & SRID_FLAG) === 0 ? 0 : srid;
};

const MAX_DEPTH = 100;

class WkbReader {
  private readonly view: DataView;
  private at = 0;
  private littleEndian = true;
  private extraBytes = 0;
  private depth = 0;

  constructor(wkb: Uint8Array) {
    this.view = new DataView(wkb.buffer, wkb.byteOffset, wkb.byteLength);
  }

  geometry(): Geometry {
    const start = this.at;
    this.need(5);
    this.littleEndian = this.view.getUint8(this.at) === 1;
    this.at += 1;
    const stated = this.uint32();
    if ((stated & SRID_FLAG) !== 0) this.uint32();
    // ISO WKB counts dimensions in thousands (1001 is Point Z), EWKB in flags.
    const plain = stated & 0x1fffffff;
    const iso = Math.floor(plain / 1000);
    const hasZ = (stated & Z_FLAG) !== 0 || iso === 1 || iso === 3;
    const hasM = (stated & M_FLAG) !== 0 || iso === 2 || iso === 3;
    this.extraBytes = (hasZ ? 8 : 0) + (hasM ? 8 : 0);
    return this.body(plain % 1000, start);
  }

  isAtEnd(): boolean {
    return this.at === this.view.byteLength;
  }

  /** Whether the next byte is this one; then it is read over. */
  passes(byte: number): boolean {
    if (this.view.getUint8(this.at) !== byte) return false;
    this.at += 1;
    return true;
  }

  expectEnd(): void {
    if (!this.isAtEnd()) {
      throw new RangeError(`WKB ends at byte ${this.at}, but ${this.view.byteLength} bytes were given`);
    }
  }

  private body(code: number, start: number): Geometry {
    switch (code) {
      case 1: {
        const coordinates = this.position();
        return { type: 'Point', coordinates: Number.isNaN(coordinates[0]!) ? [] : coordinates };
      }
      case 2:
        return { type: 'LineString', coordinates: this.positions() };
      case 3:
        return { type: 'Polygon', coordinates: this.rings() };
      case 4:
        return { type: 'MultiPoint', coordinates: this.parts('Point').map((part) => part.coordinates) };
      case 5:
        return { type: 'MultiLineString', coordinates: this.parts('LineString').map((part) => part.coordinates) };
      case 6:
        return { type: 'MultiPolygon', coordinates: this.parts('Polygon').map((part) => part.coordinates) };
      case 7:
        return { type: 'GeometryCollection', geometries: this.collected(start) };
      default:
        throw new RangeError(`unknown WKB geometry type ${code} at byte ${start}`);
    }
  }

  private collected(start: number): Geometry[] {
    this.depth += 1;
    if (this.depth > MAX_DEPTH)
      throw new RangeError(`more than ${MAX_DEPTH} collections within each other at byte ${start} of the WKB`);
    const parts = Array.from({ length: this.count(5) }, () => this.geometry());
    this.depth -= 1;
    return parts;
  }

  private parts<Type extends 'Point' | 'LineString' | 'Polygon'>(type: Type): Extract<Geometry, { type: Type }>[] {
    return Array.from({ length: this.count(5) }, () => {
      const start = this.at;
      const part = this.geometry();
      if (part.type !== type)
        throw new RangeError(`expected a ${type} at byte ${start} of the WKB, got a ${part.type}`);
      return part as Extract<Geometry, { type: Type }>;
    });
  }

  private rings(): Position[][] {
    const rings: Position[][] = new Array(this.count(4));
    for (let i = 0; i < rings.length; i += 1) rings[i] = this.positions();
    return rings;
  }

  private positions(): Position[] {
    const stride = 16 + this.extraBytes;
    const positions: Position[] = new Array(this.count(stride));
    const { view, littleEndian } = this;
    let { at } = this;
    for (let i = 0; i < positions.length; i += 1, at += stride) {
      positions[i] = [view.getFloat64(at, littleEndian), view.getFloat64(at + 8, littleEndian)];
    }
    this.at = at;
    return positions;
  }

  private position(): Position {
    this.need(16 + this.extraBytes);
    const position = [
      this.view.getFloat64(this.at, this.littleEndian),
      this.view.getFloat64(this.at + 8, this.littleEndian),
    ];
    this.at += 16 + this.extraBytes;
    return position;
  }

  /** A count of things of at least `bytesEach` bytes, so that a damaged count cannot ask for memory that is not there. */
  private count(bytesEach: number): number {
    const count = this.uint32();
    this.need(count * bytesEach);
    return count;
  }

  private uint32(): number {
    this.need(4);
    const value = this.view.getUint32(this.at, this.littleEndian);
    this.at += 4;
    return value;
  }

  private need(bytes: number): void {
    if (this.at + bytes > this.view.byteLength) {
      throw new RangeError(`WKB is cut off: byte ${this.at + bytes} needed, ${this.view.byteLength} given`);
    }
  }
}
