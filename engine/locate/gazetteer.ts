import type { LonLat } from '../geometry/lon-lat.ts';
import type { AssetClass } from '../ids.ts';
import type { AssetClassMembers, Layer } from '../route/city.ts';
import type { Extent } from '../route/extent.ts';

/** Names of attributes whose texts, put together with blanks, are one name; blank ones are left out. */
export type NameParts = readonly string[];

/** House numbers of one side: names of attributes. `from` belongs to the line's first vertex. */
export interface RangeColumns {
  readonly from: string;
  readonly to: string;
  readonly zip?: string | undefined;
  readonly city?: string | undefined;
}

/** Which attributes of an asset class of lines make it street segments. Left and right are seen along the line. */
export interface StreetColumns {
  readonly name: NameParts;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** Each a whole name: former ones, highway numbers. */
  readonly alternates: readonly NameParts[];
  readonly left?: RangeColumns | undefined;
  readonly right?: RangeColumns | undefined;
  /** Z-levels of the line's first and last vertex: ends that share a point at different levels do not meet. */
  readonly levels?: { readonly from: string; readonly to: string } | undefined;
}

/** Which attributes of an asset class make it address points. */
export interface AddressColumns {
  readonly number: string;
  readonly street: NameParts;
  readonly unit?: string | undefined;
  readonly zip?: string | undefined;
  readonly city?: string | undefined;
}

/** Of a class without places of its own: the class, and the attribute with the id of the asset there that each is tied to. */
export interface Tie {
  readonly class: AssetClass;
  readonly attribute: string;
}

/** The city's own plane coordinates. */
export interface CityPlane {
  /** As people know it: `EPSG:2262`. */
  readonly name: string;
  /** Easting and northing in the plane's own unit. */
  readonly toLonLat: (x: number, y: number) => LonLat;
}

/** What a city knows about where things are: what `Locator.build` is made of. */
export interface Gazetteer {
  readonly cityName: string;
  /** West, south, east, north in degrees; tells longitude from latitude. Null: nothing is known of it. */
  readonly extent: Extent | null;
  readonly layers: readonly Layer[];
  readonly assetClasses: readonly AssetClassMembers[];
  readonly streets: ReadonlyMap<AssetClass, StreetColumns>;
  readonly addresses: ReadonlyMap<AssetClass, AddressColumns>;
  /** Attribute with an asset's own name: schools, bus stops. */
  readonly names?: ReadonlyMap<AssetClass, string>;
  /** What people call a class beside its title: `light pole`, `fire plug`. */
  readonly synonyms?: ReadonlyMap<AssetClass, readonly string[]>;
  /** Water meters hang in the building of an address. */
  readonly ties?: ReadonlyMap<AssetClass, Tie>;
  readonly plane?: CityPlane | null;
}
