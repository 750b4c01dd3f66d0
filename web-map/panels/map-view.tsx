import { computed, effect, signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { positionOfRequest } from '../feed/request-feed.ts';
import { type Bounds, incidentsAmong, requestsInside } from '../feed/select-requests.ts';
import type { MapState } from '../layers/map-state.ts';
import type { CityMap } from '../map.ts';
import {
  areas,
  bounds,
  type CityFacts,
  clusters,
  decided,
  feed,
  findings,
  here,
  inView,
  listed,
  meant,
  members,
  movingGround,
  segments,
  selected,
  suspects,
  theme,
} from '../state/city.ts';
import { latest } from '../state/loaded.ts';
import { drawnOf } from '../state/map-of-day.ts';
import { go, view } from '../state/navigate.ts';
import { clusteredRequests, isPlayed, playedNow } from '../state/played.ts';
import { viewAfterTap } from '../state/tap.ts';
import type { Camera } from '../state/view.ts';
import { AlertBanner } from './alert-banner.tsx';
import { AsOfBar } from './as-of-bar.tsx';
import { Icon } from './icon.tsx';
import { Legend } from './legend.tsx';
import { isTimePlayable, PlayBar } from './play-bar.tsx';
import { RestCard } from './rest-card.tsx';

/** The map once it is there, for panels that move it. */
export const theMap = signal<CityMap | null>(null);
const failure = signal<string | null>(null);

/** The lists of incidents show those; clusters show the requests of their service; the plan, owners and checks none: what is not spoken of would hide what is. */
const shownRequests = computed(() => {
  const { panel, requestList } = view.value;
  const loaded = latest(feed.value);
  if (panel === 'plan' || panel === 'owners' || panel === 'check') return NO_REQUESTS;
  if (loaded === null) return selected.value;
  if (panel === 'requests' && requestList === 'incidents') return incidentsAmong(loaded, selected.value);
  if (panel === 'requests' && (requestList === 'not-fixed' || requestList === 'may-repeat'))
    return Uint32Array.from(listed.value.map((id) => positionOfRequest(loaded, id)).filter((i) => i >= 0));
  return panel === 'clusters' ? clusteredRequests.value : selected.value;
});

/** Of those what is in view: only dots that are there carry letters. */
const shownInView = computed(() => {
  const loaded = latest(feed.value);
  if (loaded === null || bounds.value === null) return NO_REQUESTS;
  // While time is played, letters and numbers would come and go with every frame.
  if (isPlayed.value) return NO_REQUESTS;
  return shownRequests.value === selected.value
    ? inView.value
    : requestsInside(loaded, shownRequests.value, bounds.value);
});

/** What moves lies over what is owned. */
const ownersAndMoves = computed(() => [...areas.value, ...movingGround.value]);

const NO_REQUESTS = new Uint32Array(0);

const mapStateOf = (facts: CityFacts): MapState => {
  const { show, hide, place, asset, request, requestList, segment, panel, camera, finding } = view.value;
  const cluster = view.value.clusterList === 'alerts' ? view.value.alert : view.value.cluster;
  const loaded = latest(feed.value);
  const position = loaded !== null && request !== null ? positionOfRequest(loaded, request) : -1;
  return {
    info: drawnOf(facts.map),
    theme: theme.value,
    show,
    hide,
    here: panel === 'report' ? here.value : NOWHERE,
    asset,
    decided: decided.value,
    zoom: camera?.zoom ?? 12,
    feed: loaded,
    selected: shownRequests.value,
    isPlayed: isPlayed.value,
    inView: shownInView.value,
    order: facts.order,
    badges: facts.badges,
    place: panel === 'report' ? place : null,
    openRequest:
      panel === 'clusters'
        ? null
        : position < 0
          ? null
          : { lon: loaded!.lonLat[2 * position]!, lat: loaded!.lonLat[2 * position + 1]! },
    isIncidents: panel === 'requests' && (requestList === 'incidents' || requestList === 'not-fixed'),
    members: panel === 'clusters' || (panel === 'requests' && request !== null) ? members.value : NO_MEMBERS,
    meant: panel === 'report' ? meant.value : NOTHING_MEANT,
    clusters: panel === 'clusters' ? clusters.value : NO_CLUSTERS,
    cluster,
    suspects: panel === 'clusters' ? suspects.value : NO_SUSPECTS,
    areas: panel === 'owners' ? ownersAndMoves.value : panel === 'check' ? areas.value : NO_AREAS,
    findings: panel === 'check' ? findings.value : NO_FINDINGS,
    finding,
    segments: panel === 'plan' ? segments.value : NO_SEGMENTS,
    segment: segment && `${segment.class}/${segment.id}`,
  };
};

// The same objects every time: what has not changed is not drawn again.
const NOWHERE: MapState['here'] = [];
const NOTHING_MEANT: MapState['meant'] = [];
const NO_MEMBERS: MapState['members'] = [];
const NO_CLUSTERS: MapState['clusters'] = [];
const NO_SUSPECTS: MapState['suspects'] = [];
const NO_SEGMENTS: MapState['segments'] = [];
const NO_AREAS: MapState['areas'] = [];
const NO_FINDINGS: MapState['findings'] = [];

const WORLD: Bounds = { west: -180, south: -60, east: 180, north: 75 };

/** The box that shows the city; null for one without a place. */
function homeOf({ map }: CityFacts): Bounds | null {
  const [west, south, east, north] = map.home ?? map.extent ?? [];
  return north === undefined ? null : { west: west!, south: south!, east: east!, north };
}

// By itself, so that a change of anything else does not take a map that is being dragged back to where it was.
const wanted = computed(() => view.value.camera);

const isSame = (a: Camera, b: Camera): boolean =>
  Math.abs(a.lon - b.lon) < 2e-5 && Math.abs(a.lat - b.lat) < 2e-5 && Math.abs(a.zoom - b.zoom) < 0.02;

/** The map and what lies over it: the cross in the middle for the keyboard, the buttons, the legend. */
export function MapView({ facts }: { readonly facts: CityFacts }) {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isGone = false;
    let stopFollowing = (): void => {};
    // The map is nine tenths of the code; the panels are on the screen before it arrives.
    import('../map.ts').then(
      ({ createMap }) => {
        if (isGone) return;
        const start = view.value.camera ?? homeOf(facts) ?? WORLD;
        const map = createMap(container.current!, mapStateOf(facts), start, facts.map.city.units, {
          onMove: (camera, box) => {
            bounds.value = box;
            go({ camera }, 'replace');
          },
          onTap: (tap) => go(viewAfterTap(tap, view.value)),
        });
        theMap.value = map;
        const stopDrawing = effect(() => map.show(mapStateOf(facts)));
        const stopPlaying = effect(() => map.play(playedNow.value));
        const stopMoving = effect(() => {
          if (wanted.value !== null && !isSame(wanted.value, map.camera())) map.move(wanted.value);
        });
        stopFollowing = () => {
          stopDrawing();
          stopPlaying();
          stopMoving();
          map.remove();
          theMap.value = null;
        };
      },
      () => {
        failure.value =
          'This browser could not draw the map (WebGL 2 is missing or switched off). The panels work without it.';
      },
    );
    return () => {
      isGone = true;
      stopFollowing();
    };
  }, [facts]);
  return (
    <>
      <div ref={container} class="map" data-idle="false" />
      <div class="crosshair" aria-hidden="true" />
      {failure.value !== null && (
        <p class="trouble map-trouble" role="alert">
          {failure.value}
        </p>
      )}
      <MapButtons facts={facts} />
      {isTimePlayable() ? <PlayBar facts={facts} /> : <AsOfBar facts={facts} />}
      <Legend facts={facts} />
      <AlertBanner facts={facts} />
      <RestCard facts={facts} container={container} />
    </>
  );
}

function MapButtons({ facts }: { readonly facts: CityFacts }) {
  const map = theMap.value;
  const home = (): void => {
    const box = homeOf(facts);
    if (box !== null) map?.fit(box);
  };
  return (
    <fieldset class="map-buttons" aria-label="Move the map">
      <button type="button" class="icon-button" aria-label="Zoom in" onClick={() => map?.zoomBy(1)}>
        <Icon>
          <path d="M12 5v14M5 12h14" />
        </Icon>
      </button>
      <button type="button" class="icon-button" aria-label="Zoom out" onClick={() => map?.zoomBy(-1)}>
        <Icon>
          <path d="M5 12h14" />
        </Icon>
      </button>
      <button type="button" class="icon-button" aria-label="Show the whole city" onClick={home}>
        <Icon>
          <path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />
        </Icon>
      </button>
    </fieldset>
  );
}
