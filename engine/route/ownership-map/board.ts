import { ringArea } from '../../check/boundaries/ring-area.ts';
import { toUnits } from '../../check/boundaries/snap-grid.ts';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { metersPerDegree } from '../../geometry/meters.ts';
import type { Extent } from '../extent.ts';

type CellBox = readonly [west: number, south: number, east: number, north: number];

// Lines of the board are whole hundreds of the grid that polygons are noded on: 10^-7 degrees, 1.1 cm.
const ROUND_UNITS = 100;

/** An extent cut into cells of about one size: lines due north and due east, counted from the southwest. */
export class Board {
  readonly columns: number;
  readonly rows: number;
  readonly #extent: Extent;

  /** The cells are at most `cellMeters` wide and high, unless that is less than a centimeter. */
  constructor(extent: Extent, cellMeters: number) {
    const [west, south, east, north] = extent;
    const [lonScale, latScale] = mostMetersPerDegree(south, north);
    this.#extent = extent;
    this.columns = Math.max(1, Math.ceil(((east - west) * lonScale) / cellMeters));
    this.rows = Math.max(1, Math.ceil(((north - south) * latScale) / cellMeters));
  }

  /** In units of the noding grid. */
  lonUnits(column: number): number {
    const [west, , east] = this.#extent;
    return rounded(west + ((east - west) * column) / this.columns);
  }

  latUnits(row: number): number {
    const [, south, , north] = this.#extent;
    return rounded(south + ((north - south) * row) / this.rows);
  }

  #edgesOf([west, south, east, north]: CellBox): Extent {
    return [
      this.lonUnits(west) / 1e9,
      this.latUnits(south) / 1e9,
      this.lonUnits(east) / 1e9,
      this.latUnits(north) / 1e9,
    ];
  }

  /** The middle of some cells, and a circle around it that holds them all: meters. */
  circleOf(box: CellBox): { readonly at: LonLat; readonly radiusMeters: number } {
    const [west, south, east, north] = this.#edgesOf(box);
    const [lonScale, latScale] = mostMetersPerDegree(south, north);
    const radiusMeters = Math.hypot((east - west) * lonScale, (north - south) * latScale) / 2;
    return { at: [(west + east) / 2, (south + north) / 2], radiusMeters };
  }

  /** So far from west to east and from south to north: 0 to 1 each. */
  placeIn(box: CellBox, eastward: number, northward: number): LonLat {
    const [west, south, east, north] = this.#edgesOf(box);
    return [west + eastward * (east - west), south + northward * (north - south)];
  }

  /** Square meters on the ellipsoid. */
  areaOf(box: CellBox): number {
    const [west, south, east, north] = this.#edgesOf(box);
    return ringArea(Float64Array.of(west, south, east, south, east, north, west, north, west, south));
  }
}

const rounded = (degrees: number): number => Math.round(toUnits(degrees) / ROUND_UNITS) * ROUND_UNITS;

/** The most that a degree of each is anywhere between two latitudes. */
const mostMetersPerDegree = (south: number, north: number): readonly [lon: number, lat: number] => {
  const nearest = south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  return [metersPerDegree(nearest)[0], metersPerDegree(Math.max(Math.abs(south), Math.abs(north)))[1]];
};
