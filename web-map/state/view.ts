/** What the screen shows. Everything here is in the URL, and nothing else decides the view. */
export interface View {
  /** Null: the whole city. */
  readonly camera: Camera | null;
  readonly panel: Panel;
  readonly place: PickedPlace | null;
  readonly asset: AssetRef | null;
  /** Id of the request whose panel is open. */
  readonly request: string | null;
  /** Which list the panel of requests shows. */
  readonly requestList: RequestList;
  /** Of the open request: itself, or all reports of its problem. */
  readonly requestPart: RequestPart;
  /** While it is said with what the open request is one problem: CHOOSING, or the id of the other request; null: not. */
  readonly join: string | null;
  /** The day (ISO) as of which it is asked what was known of the place; null: not asked. */
  readonly knownAsOf: string | null;
  readonly service: string | null;
  readonly answers: Readonly<Record<string, string>>;
  readonly filters: RequestFilters;
  /** Layer keys (`jurisdiction.ward`, `asset.hydrant`) that differ from what is shown at first. */
  readonly show: readonly string[];
  readonly hide: readonly string[];
  /** Null: as the system prefers. */
  readonly theme: Theme | null;
  /** How the list of requests is sorted. */
  readonly sort: Sort;
  /** Which list the panel of clusters shows. */
  readonly clusterList: ClusterList;
  readonly clusters: ClusterQuestion;
  /** Id of the chosen cluster: that of its oldest request. */
  readonly cluster: string | null;
  /** Id of the chosen alert. */
  readonly alert: string | null;
  /** The moment (ISO) that time was played to on the map of clusters; null: now. */
  readonly playedTo: string | null;
  /** The class of mains that are ranked; null: all. */
  readonly planClass: string | null;
  readonly segment: AssetRef | null;
  /** The day (ISO) as of which owners and jurisdictions are asked; null: today. */
  readonly asOf: string | null;
  /** Of the map of owners: the agency that stands out, or nobody or several (`state/ownership.ts`); null: all alike. */
  readonly owner: string | null;
  /** Which list the check panel shows. */
  readonly checkList: CheckList;
  /** Key of the chosen finding (`state/findings.ts`). */
  readonly finding: string | null;
  /** Only findings of this kind; null: all. */
  readonly findingKind: string | null;
  /** Id of the chosen proposal of a rule. */
  readonly proposal: string | null;
  /** How much of a small screen the panel takes. */
  readonly sheet: Sheet;
}

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export interface PickedPlace {
  readonly lon: number;
  readonly lat: number;
  /** Radius of the location error; 0 is exactly there. */
  readonly accuracyMeters: number;
}

export interface AssetRef {
  readonly class: string;
  readonly id: string;
}

export interface RequestFilters {
  readonly service: string | null;
  readonly agency: string | null;
  readonly status: 'open' | 'closed' | 'all';
  /** Reported in the last so many days; null: ever. */
  readonly days: number | null;
}

export interface ClusterQuestion {
  readonly service: string | null;
  readonly epsMeters: number;
  readonly minPoints: number;
  readonly days: number | null;
  /** Of the scan: circles of at most this radius, and windows of at most so many days. */
  readonly mostRadiusMeters: number;
  readonly mostDays: number;
  /** Only clusters that last until the end of the period. */
  readonly isAlive: boolean;
  /** Of recurring places: the parts of the years that are told apart. */
  readonly by: (typeof SEASONS)[number];
}

export const SEASONS = ['season', 'quarter', 'month', 'year'] as const;
export const REQUEST_LISTS = ['requests', 'incidents', 'may-repeat', 'not-fixed'] as const;
export type RequestList = (typeof REQUEST_LISTS)[number];
export const REQUEST_PARTS = ['request', 'reports'] as const;
export type RequestPart = (typeof REQUEST_PARTS)[number];
/** Of `join`: nothing is chosen yet. */
export const CHOOSING = 'choose';
export const SORTS = ['newest', 'oldest', 'nearest', 'most'] as const;
export type Sort = (typeof SORTS)[number];
export type Theme = 'light' | 'dark';
export const PANELS = ['report', 'requests', 'layers', 'owners', 'check', 'clusters', 'plan'] as const;
export type Panel = (typeof PANELS)[number];
export const CLUSTER_LISTS = ['alerts', 'scan', 'near', 'recurring'] as const;
export type ClusterList = (typeof CLUSTER_LISTS)[number];
export const CHECK_LISTS = ['findings', 'proposals', 'decisions', 'callers', 'duplicates'] as const;
export type CheckList = (typeof CHECK_LISTS)[number];
export const SHEETS = ['peek', 'half', 'full'] as const;
export type Sheet = (typeof SHEETS)[number];

export const FIRST_VIEW: View = {
  camera: null,
  panel: 'report',
  place: null,
  asset: null,
  request: null,
  requestList: 'requests',
  requestPart: 'request',
  join: null,
  knownAsOf: null,
  service: null,
  answers: {},
  filters: { service: null, agency: null, status: 'open', days: null },
  show: [],
  hide: [],
  theme: null,
  sort: 'newest',
  clusterList: 'alerts',
  clusters: {
    service: null,
    epsMeters: 150,
    minPoints: 5,
    days: 90,
    mostRadiusMeters: 1_000,
    mostDays: 7,
    isAlive: false,
    by: 'season',
  },
  cluster: null,
  alert: null,
  playedTo: null,
  planClass: null,
  segment: null,
  asOf: null,
  owner: null,
  checkList: 'findings',
  finding: null,
  findingKind: null,
  proposal: null,
  sheet: 'half',
};
