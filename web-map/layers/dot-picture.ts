import type { RequestColumns } from './requests.ts';

/** Dots painted into one picture, for deck.gl's BitmapLayer. */
export interface DotPicture {
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Row by row from the north-west, four bytes a pixel: red, green, blue, alpha, not premultiplied. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  /** South-west, north-west, north-east and south-east corner, as lon, lat in degrees. */
  readonly corners: readonly (readonly [lon: number, lat: number])[];
}

/** What the picture shows: a view and as much again of its width and height around it, so that a pan stays inside. */
export interface PictureFrame {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
  /** Of the view, in CSS pixels. */
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Device pixels in a CSS pixel. */
  readonly pixelRatio: number;
  readonly radiusPixels: number;
  readonly linePixels: number;
}

// A tile of zoom 0 is 512 CSS pixels wide.
const WORLD_PIXELS = 512;
// Half a view on every side: a drag of half a screen stays inside.
const MARGIN = 0.5;
const DEGREES = Math.PI / 180;

/** Web Mercator from 0 to 1: row i is [2i] from west to east, [2i + 1] from north to south. O(n). */
export function mercatorOf({ positions, length }: RequestColumns): Float64Array {
  const mercator = new Float64Array(2 * length);
  for (let i = 0; i < length; i++) {
    mercator[2 * i] = xOf(positions[2 * i]!);
    mercator[2 * i + 1] = yOf(positions[2 * i + 1]!);
  }
  return mercator;
}

/**
 * The dots of a frame as one picture, later rows over earlier ones. Cost: 100,000 dots of 4 pixels about 30 ms; drawing
 * the picture costs the same for any number, where dot by dot a machine without a graphics card needs 20 us each.
 */
export function dotPicture(columns: RequestColumns, mercator: Float64Array, frame: PictureFrame): DotPicture {
  return new GrowingPicture(columns, mercator, frame).upTo(columns.length);
}

/** The picture of the first rows, which may become more: then only those are painted. */
export class GrowingPicture {
  readonly frame: PictureFrame;
  readonly columns: RequestColumns;
  readonly #mercator: Float64Array;
  readonly #stamps: Stamps;
  readonly #picture: DotPicture;
  readonly #west: number;
  readonly #north: number;
  readonly #world: number;
  readonly #reach: number;
  #painted = 0;

  constructor(columns: RequestColumns, mercator: Float64Array, frame: PictureFrame) {
    const { pixelRatio } = frame;
    this.#world = WORLD_PIXELS * 2 ** frame.zoom * pixelRatio;
    const widthPixels = Math.ceil(frame.widthPixels * (1 + 2 * MARGIN) * pixelRatio);
    const heightPixels = Math.ceil(frame.heightPixels * (1 + 2 * MARGIN) * pixelRatio);
    this.#west = xOf(frame.lon) * this.#world - widthPixels / 2;
    this.#north = yOf(frame.lat) * this.#world - heightPixels / 2;
    this.#reach = Math.ceil((frame.radiusPixels + frame.linePixels) * pixelRatio) + 1;
    this.frame = frame;
    this.columns = columns;
    this.#mercator = mercator;
    this.#stamps = new Stamps(frame.radiusPixels * pixelRatio, frame.linePixels * pixelRatio, widthPixels);
    const data = new Uint8ClampedArray(4 * widthPixels * heightPixels);
    const corners = cornersOf(this.#west, this.#north, widthPixels, heightPixels, this.#world);
    this.#picture = { widthPixels, heightPixels, data, corners };
  }

  /** Where the dot of row i lies, from the upper left corner, and how far it reaches. Device pixels. */
  pixelOf(i: number): { readonly x: number; readonly y: number; readonly reach: number } {
    return {
      x: Math.round(this.#mercator[2 * i]! * this.#world - this.#west),
      y: Math.round(this.#mercator[2 * i + 1]! * this.#world - this.#north),
      reach: this.#reach,
    };
  }

  /** Rows that are painted now. */
  get painted(): number {
    return this.#painted;
  }

  /** Rows 0 to `rows`; fewer than were painted begin anew. The same object each time, its pixels changed. */
  upTo(rows: number): DotPicture {
    const { data, widthPixels: width, heightPixels: height } = this.#picture;
    if (rows < this.#painted) {
      data.fill(0);
      this.#painted = 0;
    }
    const pixels = new Uint32Array(data.buffer);
    const fills = new Uint32Array(this.columns.fills.buffer);
    const lines = new Uint32Array(this.columns.lines.buffer);
    const reach = this.#reach;
    for (let i = this.#painted; i < rows; i++) {
      const x = Math.round(this.#mercator[2 * i]! * this.#world - this.#west);
      const y = Math.round(this.#mercator[2 * i + 1]! * this.#world - this.#north);
      if (x < reach || y < reach || x >= width - reach || y >= height - reach) continue;
      press(pixels, this.#stamps.of(fills[i]!, lines[i]!), y * width + x);
    }
    this.#painted = rows;
    return this.#picture;
  }
}

/** The pixels of one dot: how far each is from the dot's centre in the picture's array, and its color. */
interface Stamp {
  readonly offsets: Int32Array;
  /** As in memory: alpha, blue, green, red from the highest byte on. */
  readonly colors: Uint32Array;
}

/** One stamp for each pair of colors: a few dozen, two for a service. */
class Stamps {
  readonly #byFill = new Map<number, Map<number, Stamp>>();
  readonly #radius: number;
  readonly #lineWidth: number;
  readonly #width: number;

  constructor(radius: number, lineWidth: number, width: number) {
    this.#radius = radius;
    this.#lineWidth = lineWidth;
    this.#width = width;
  }

  of(fill: number, line: number): Stamp {
    const known = this.#byFill.get(fill)?.get(line);
    if (known !== undefined) return known;
    const stamp = stampOf(fill, line, this.#radius, this.#lineWidth, this.#width);
    this.#byFill.set(fill, (this.#byFill.get(fill) ?? new Map()).set(line, stamp));
    return stamp;
  }
}

/** A disc with a rim, its edges softened over one pixel. Colors that are half clear in a layer are solid here where they are drawn at all. */
function stampOf(fill: number, line: number, radius: number, lineWidth: number, width: number): Stamp {
  const outer = radius + lineWidth / 2;
  const inner = radius - lineWidth / 2;
  const reach = Math.ceil(outer) + 1;
  const offsets: number[] = [];
  const colors: number[] = [];
  for (let y = -reach; y <= reach; y++)
    for (let x = -reach; x <= reach; x++) {
      const distance = Math.hypot(x, y);
      const isRim = distance > inner;
      const color = isRim ? line : fill;
      const edge = Math.min(1, Math.max(0, outer + 0.5 - distance));
      // A hollow dot's rim softens inwards, too.
      const hollow = fill >>> 24 === 0 ? Math.min(1, Math.max(0, distance - inner + 0.5)) : 1;
      const cover = (color >>> 24 === 0 && !isRim ? 0 : 1) * edge * hollow;
      if (cover <= 0) continue;
      offsets.push(y * width + x);
      colors.push((((Math.round(cover * 255) << 24) >>> 0) | (color & 0xffffff)) >>> 0);
    }
  return { offsets: Int32Array.from(offsets), colors: Uint32Array.from(colors) };
}

/** Source over destination, straight alpha. */
function press(pixels: Uint32Array, { offsets, colors }: Stamp, at: number): void {
  for (let k = 0; k < offsets.length; k++) {
    const position = at + offsets[k]!;
    const over = colors[k]!;
    const under = pixels[position]!;
    pixels[position] = over >= 0xff000000 || under === 0 ? over : blended(over, under);
  }
}

function blended(over: number, under: number): number {
  const a = (over >>> 24) / 255;
  const b = ((under >>> 24) / 255) * (1 - a);
  const sum = a + b;
  const channel = (shift: number): number =>
    Math.round((((over >>> shift) & 255) * a + ((under >>> shift) & 255) * b) / sum) << shift;
  return ((Math.round(sum * 255) << 24) | channel(16) | channel(8) | channel(0)) >>> 0;
}

function cornersOf(west: number, north: number, width: number, height: number, world: number): DotPicture['corners'] {
  const [w, e] = [lonOf(west / world), lonOf((west + width) / world)];
  const [n, s] = [latOf(north / world), latOf((north + height) / world)];
  return [
    [w, s],
    [w, n],
    [e, n],
    [e, s],
  ];
}

/** Whether a camera still looks into the picture and its dots have about the size that they should have. */
export function stillShows(painted: PictureFrame, now: PictureFrame): boolean {
  if (painted.pixelRatio !== now.pixelRatio || Math.abs(painted.zoom - now.zoom) > 0.3) return false;
  if (painted.widthPixels !== now.widthPixels || painted.heightPixels !== now.heightPixels) return false;
  const world = WORLD_PIXELS * 2 ** painted.zoom;
  const dx = Math.abs(xOf(now.lon) - xOf(painted.lon)) * world;
  const dy = Math.abs(yOf(now.lat) - yOf(painted.lat)) * world;
  const seen = 2 ** (painted.zoom - now.zoom);
  const room = (size: number): number => size * (0.5 + MARGIN) - (size / 2) * seen;
  return dx <= room(now.widthPixels) && dy <= room(now.heightPixels);
}

const xOf = (lon: number): number => (lon + 180) / 360;
const yOf = (lat: number): number => (1 - Math.asinh(Math.tan(lat * DEGREES)) / Math.PI) / 2;
const lonOf = (x: number): number => x * 360 - 180;
const latOf = (y: number): number => Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / DEGREES;
