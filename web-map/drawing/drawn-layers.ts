import { BitmapLayer, PathLayer, PolygonLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import { circleProps, clusterCountProps, hullProps } from '../layers/clusters.ts';
import { dotPicture, mercatorOf, type PictureFrame, stillShows } from '../layers/dot-picture.ts';
import { findingLetterProps, findingPlateProps } from '../layers/findings.ts';
import type { MapState } from '../layers/map-state.ts';
import { meantNumberProps, meantPlateProps } from '../layers/meant.ts';
import { memberDotProps, memberLineProps } from '../layers/members.ts';
import { chosenProps, rankProps, segmentProps } from '../layers/plan.ts';
import { reportCountProps, reportCounts } from '../layers/report-counts.ts';
import {
  BADGES_FROM_ZOOM,
  MOST_SINGLE_DOTS,
  type RequestColumns,
  requestBadgeProps,
  requestBadges,
  requestColumns,
  requestDotsProps,
  requestPictureProps,
} from '../layers/requests.ts';
import { accuracyProps, markerProps } from '../layers/selection.ts';
import { suspectNameProps, suspectProps } from '../layers/suspects.ts';
import { lastOnly } from './last-only.ts';

interface Pictured {
  readonly columns: RequestColumns;
  readonly frame: PictureFrame;
  readonly layer: BitmapLayer;
}

/** The layers of deck.gl that a state asks for, from below; keeps what is dear to make for as long as it holds. */
export class DrawnLayers {
  readonly #columnsOf = lastOnly(requestColumns);
  readonly #mercatorFor = lastOnly(mercatorOf);
  readonly #badgesOf = lastOnly(requestBadges);
  readonly #countsOf = lastOnly(reportCounts);
  readonly #frame: () => PictureFrame;
  #pictured: Pictured | null = null;

  /** `frame` says what a picture of the dots would have to show now. */
  constructor(frame: () => PictureFrame) {
    this.#frame = frame;
  }

  /** Also how many dots and numbers of reports there are. */
  of(state: MapState) {
    const { feed, theme, order, badges, zoom } = state;
    const columns = state.isPlayed ? null : this.#columns(state);
    const letters = feed && zoom >= BADGES_FROM_ZOOM ? this.#badgesOf(feed, state.inView, theme, order, badges) : [];
    const counts = feed ? this.#countsOf(feed, state.inView, zoom, state.isIncidents) : [];
    const layers = [
      new PathLayer(chosenProps(state.segments, state.segment, theme)),
      new PathLayer(segmentProps(state.segments, state.segment, theme)),
      new PolygonLayer(hullProps(state.clusters, state.cluster, theme)),
      new ScatterplotLayer(circleProps(state.clusters, state.cluster, theme)),
      new PathLayer(suspectProps(state.suspects, theme)),
      ...(columns ? [this.#dots(columns, zoom)] : []),
      ...(letters.length > 0 ? [new TextLayer(requestBadgeProps(letters, zoom))] : []),
      new PathLayer(memberLineProps(state.members, theme)),
      new ScatterplotLayer(memberDotProps(state.members, theme)),
      new TextLayer(clusterCountProps(state.clusters, theme)),
      new TextLayer(suspectNameProps(state.suspects, theme)),
      new TextLayer(rankProps(state.segments, theme)),
      new ScatterplotLayer(accuracyProps(state.place, theme)),
      new ScatterplotLayer(markerProps(state.place ? [state.place] : [], theme, 'place')),
      new ScatterplotLayer(meantPlateProps(state.meant, theme)),
      new TextLayer(meantNumberProps(state.meant, theme)),
      new ScatterplotLayer(findingPlateProps(state.findings, state.finding, theme)),
      new TextLayer(findingLetterProps(state.findings, state.finding, theme)),
      new ScatterplotLayer(markerProps(state.openRequest ? [state.openRequest] : [], theme, 'request')),
      ...(counts.length > 0 ? [new TextLayer(reportCountProps(counts, zoom, theme))] : []),
    ];
    return { layers, dots: columns?.length ?? 0, counts: counts.length };
  }

  /** Whether the picture of the dots no longer reaches as far as the camera looks, or, once it rests, was painted for another zoom. */
  isOutgrown(isAtRest: boolean): boolean {
    if (this.#pictured === null) return false;
    const [was, now] = [this.#pictured.frame, this.#frame()];
    if (isAtRest && was.zoom !== now.zoom) this.#pictured = null;
    return this.#pictured === null || !stillShows(was, now);
  }

  /** The dots of a state with their places in Web Mercator, for whom paints them elsewhere; null before there is a feed. */
  columnsWithMercator(state: MapState) {
    const columns = this.#columns(state);
    return columns && { columns, mercator: this.#mercatorFor(columns) };
  }

  #columns({ feed, selected, theme, order }: MapState): RequestColumns | null {
    return feed && this.#columnsOf(feed, selected, theme, order);
  }

  #dots(columns: RequestColumns, zoom: number): ScatterplotLayer | BitmapLayer {
    if (columns.length <= MOST_SINGLE_DOTS) return new ScatterplotLayer(requestDotsProps(columns, zoom));
    const now = this.#frame();
    if (this.#pictured === null || this.#pictured.columns !== columns || !stillShows(this.#pictured.frame, now)) {
      const layer = new BitmapLayer(requestPictureProps(dotPicture(columns, this.#mercatorFor(columns), now)));
      this.#pictured = { columns, frame: now, layer };
    }
    return this.#pictured.layer;
  }
}
