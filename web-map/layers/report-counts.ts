import type { RequestFeed } from '../feed/request-feed.ts';
import type { Theme } from '../state/view.ts';
import { inkOf, paletteOf, rgbOf } from '../style/palette.ts';
import { dotRadiusPixels } from './requests.ts';

/** How many people reported what a dot stands for. */
export interface ReportCount {
  readonly position: readonly [lon: number, lat: number];
  readonly text: string;
}

// Where a city is seen whole, a number beside every other dot would hide the dots: there only what many reported has one.
const ALL_FROM_ZOOM = 14.5;
const MANY = 4;
const MOST_FROM_AFAR = 60;
const MOST = 400;

/**
 * The numbers of the dots that stand for several reports, those of most reports alone where there are too many, the greatest last, which
 * is on top. `isAll`: from afar, too. O(n).
 */
export function reportCounts(
  feed: RequestFeed,
  inView: Uint32Array,
  zoom: number,
  isAll: boolean,
): readonly ReportCount[] {
  const isNear = isAll || zoom >= ALL_FROM_ZOOM;
  const least = isNear ? 2 : MANY;
  return [...inView.filter((i) => feed.reports[i]! >= least)]
    .sort((a, b) => feed.reports[b]! - feed.reports[a]!)
    .slice(0, isNear ? MOST : MOST_FROM_AFAR)
    .reverse()
    .map((i) => ({
      position: [feed.lonLat[2 * i]!, feed.lonLat[2 * i + 1]!],
      text: String(feed.reports[i]),
    }));
}

/** Plates beside the dots, above to the right, where letters on them stay free. Props of a deck.gl TextLayer. */
export function reportCountProps(data: readonly ReportCount[], zoom: number, theme: Theme) {
  const aside = 0.8 * dotRadiusPixels(zoom) + 4;
  return {
    id: 'report-counts',
    data,
    getPosition: ({ position }: ReportCount): [number, number] => [position[0], position[1]],
    getText: ({ text }: ReportCount) => text,
    getPixelOffset: [aside, -aside] as [number, number],
    getSize: zoom < ALL_FROM_ZOOM ? 11 : 12,
    sizeUnits: 'pixels' as const,
    fontFamily: 'Arial, Liberation Sans, sans-serif',
    fontWeight: 700,
    getColor: [...rgbOf(inkOf(theme)), 255] as [number, number, number, number],
    background: true,
    backgroundPadding: [3, 1, 3, 1] as [number, number, number, number],
    getBackgroundColor: [...rgbOf(paletteOf(theme).decided), 255] as [number, number, number, number],
    updateTriggers: { getColor: theme, getBackgroundColor: theme, getPixelOffset: aside },
  };
}
