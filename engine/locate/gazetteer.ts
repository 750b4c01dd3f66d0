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
}

/** Which attributes of an asset class make it address points. */
export interface AddressColumns {
  readonly number: string;
  readonly street: NameParts;
  readonly unit?: string | undefined;
  readonly zip?: string | undefined;
  readonly city?: string | undefined;
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
}
