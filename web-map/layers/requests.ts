import { isClosedAt, type RequestFeed, serviceAt } from '../feed/request-feed.ts';
import type { Theme } from '../state/view.ts';
import { hueOf, inkOf, rgbOf } from '../style/palette.ts';
import type { DotPicture } from './dot-picture.ts';

/** The attributes of the dots as columns, one row for each selected request in the order of the feed. */
export interface RequestColumns {
  readonly length: number;
  /** Row i is [2i], [2i + 1]: lon, lat in degrees. */
  readonly positions: Float64Array;
  /** Row i is [4i .. 4i + 3]: red, green, blue, alpha. Closed requests are hollow: alpha 0. */
  readonly fills: Uint8ClampedArray;
  /** As `fills`, of the outline. */
  readonly lines: Uint8ClampedArray;
}

/** Position of a service among the city's, by which its hue is chosen; services that the city no longer has come last. */
export type ServiceOrder = ReadonlyMap<string, number>;

export const serviceOrder = (services: readonly { readonly code: string }[]): ServiceOrder =>
  new Map(services.map(({ code }, n) => [code, n]));

export const hueOfService = (theme: Theme, order: ServiceOrder, code: string): string =>
  hueOf(theme, order.get(code) ?? order.size);

const FILL_ALPHA = 215;
const OPEN_LINE_ALPHA = 170;
const CLOSED_LINE_ALPHA = 235;

// Four bytes in the order of memory, as one number: one write a row instead of four. Browsers run on little-endian machines alone.
const packed = ([red, green, blue]: readonly [number, number, number], alpha: number): number =>
  ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;

/** Columns for deck.gl. Made once for a selection and a theme, not for a camera: 2 ms for 100,000. O(n). */
export function requestColumns(
  feed: RequestFeed,
  selected: Uint32Array,
  theme: Theme,
  order: ServiceOrder,
): RequestColumns {
  const n = selected.length;
  const colors = feed.services.map((code) => rgbOf(hueOfService(theme, order, code)));
  const fillOfOpen = colors.map((color) => packed(color, FILL_ALPHA));
  const lineOfClosed = colors.map((color) => packed(color, CLOSED_LINE_ALPHA));
  const fillOfClosed = colors.map((color) => packed(color, 0));
  const lineOfOpen = packed(rgbOf(inkOf(theme)), OPEN_LINE_ALPHA);
  const positions = new Float64Array(2 * n);
  const fills = new Uint32Array(n);
  const lines = new Uint32Array(n);
  for (let row = 0; row < n; row++) {
    const i = selected[row]!;
    const service = feed.service[i]!;
    const isClosed = isClosedAt(feed, i);
    positions[2 * row] = feed.lonLat[2 * i]!;
    positions[2 * row + 1] = feed.lonLat[2 * i + 1]!;
    fills[row] = isClosed ? fillOfClosed[service]! : fillOfOpen[service]!;
    lines[row] = isClosed ? lineOfClosed[service]! : lineOfOpen;
  }
  return {
    length: n,
    positions,
    fills: new Uint8ClampedArray(fills.buffer),
    lines: new Uint8ClampedArray(lines.buffer),
  };
}

/** Radius of a dot in pixels: small where a city is seen whole, large enough to tap where a street is. */
export const dotRadiusPixels = (zoom: number): number =>
  Math.min(11, Math.max(2.4, 2.4 + (zoom - 11) * 1.15 + Math.max(0, zoom - 14.5) * 1.1));

export const dotLinePixels = (zoom: number): number => (zoom < 13 ? 0.7 : 1.5);

/** From here on dots are painted into one picture (`dot-picture.ts`); fewer are drawn one by one, sharp at every zoom. */
export const MOST_SINGLE_DOTS = 1_500;

/** Props of a deck.gl BitmapLayer. */
export const requestPictureProps = ({ widthPixels, heightPixels, data, corners }: DotPicture) => ({
  id: 'request-picture',
  image: new ImageData(data, widthPixels, heightPixels),
  bounds: corners as [[number, number], [number, number], [number, number], [number, number]],
  pickable: false,
});

/** Props of a deck.gl ScatterplotLayer. */
export const requestDotsProps = (columns: RequestColumns, zoom: number) => ({
  id: 'requests',
  data: {
    length: columns.length,
    attributes: {
      getPosition: { value: columns.positions, size: 2 },
      getFillColor: { value: columns.fills, size: 4 },
      getLineColor: { value: columns.lines, size: 4 },
    },
  },
  radiusUnits: 'pixels' as const,
  getRadius: 1,
  radiusScale: dotRadiusPixels(zoom),
  stroked: true,
  filled: true,
  lineWidthUnits: 'pixels' as const,
  getLineWidth: dotLinePixels(zoom),
  updateTriggers: { getLineWidth: zoom < 13 },
});

/** From here on the dots carry the letters of their service. */
export const BADGES_FROM_ZOOM = 15.5;
// More do not fit into a view without covering each other; the dots stay.
const MOST_BADGES = 1_000;

export interface Badge {
  readonly position: readonly [lon: number, lat: number];
  readonly text: string;
  readonly color: readonly [number, number, number];
}

/** The letters on the dots in view; none when there are too many to read. */
export function requestBadges(
  feed: RequestFeed,
  inView: Uint32Array,
  theme: Theme,
  order: ServiceOrder,
  badges: ReadonlyMap<string, string>,
): readonly Badge[] {
  if (inView.length > MOST_BADGES) return [];
  return [...inView].map((i) => ({
    position: [feed.lonLat[2 * i]!, feed.lonLat[2 * i + 1]!],
    text: badges.get(serviceAt(feed, i)) ?? '??',
    color: rgbOf(isClosedAt(feed, i) ? hueOfService(theme, order, serviceAt(feed, i)) : inkOf(theme)),
  }));
}

/** Props of a deck.gl TextLayer. */
export const requestBadgeProps = (data: readonly Badge[], zoom: number) => ({
  id: 'request-badges',
  data,
  visible: zoom >= BADGES_FROM_ZOOM,
  getPosition: (badge: Badge): [number, number] => [badge.position[0], badge.position[1]],
  getText: (badge: Badge) => badge.text,
  getColor: (badge: Badge): [number, number, number] => [badge.color[0], badge.color[1], badge.color[2]],
  sizeUnits: 'pixels' as const,
  getSize: Math.round(dotRadiusPixels(zoom) * 1.15),
  fontFamily: 'Arial, Liberation Sans, sans-serif',
  fontWeight: 700,
});
