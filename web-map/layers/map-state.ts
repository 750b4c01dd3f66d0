import type { RequestFeed } from '../feed/request-feed.ts';
import type { PickedPlace } from '../state/view.ts';
import type { StyleState } from '../style/style-state.ts';
import type { ClusterOnMap } from './clusters.ts';
import type { FindingOnMap } from './findings.ts';
import type { MeantOnMap } from './meant.ts';
import type { MemberOnMap } from './members.ts';
import type { SegmentOnMap } from './plan.ts';
import type { ServiceOrder } from './requests.ts';
import type { SuspectOnMap } from './suspects.ts';

/** All that the map is drawn from. */
export interface MapState extends StyleState {
  readonly zoom: number;
  readonly feed: RequestFeed | null;
  readonly selected: Uint32Array;
  /** Whether time is played: the dots come and go with it and are drawn by themselves. */
  readonly isPlayed: boolean;
  readonly inView: Uint32Array;
  readonly order: ServiceOrder;
  readonly badges: ReadonlyMap<string, string>;
  readonly place: PickedPlace | null;
  readonly openRequest: { readonly lon: number; readonly lat: number } | null;
  /** Whether only problems of several reports are shown, which have their numbers from afar, too. */
  readonly isIncidents: boolean;
  /** The reports of the open problem. */
  readonly members: readonly MemberOnMap[];
  readonly meant: readonly MeantOnMap[];
  readonly clusters: readonly ClusterOnMap[];
  /** Id of the chosen cluster. */
  readonly cluster: string | null;
  /** Mains that may be behind it. */
  readonly suspects: readonly SuspectOnMap[];
  readonly findings: readonly FindingOnMap[];
  /** Key of the chosen finding. */
  readonly finding: string | null;
  readonly segments: readonly SegmentOnMap[];
  /** Class and id, joined by a slash. */
  readonly segment: string | null;
}
