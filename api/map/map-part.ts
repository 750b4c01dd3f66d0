import { createHash } from 'node:crypto';
import type { Geometry, Point } from 'geojson';
import type { Draw } from '../../data/import/dataset.ts';
import { innerPoint } from '../../engine/geometry/inner-point.ts';
import type { Asset, AssetClassMembers, Jurisdiction, Layer, Validity } from '../../engine/route/city.ts';
import { joinedLines } from './joined-lines.ts';
import { labelOf, labelText, mainAttributes, roadClassAttribute } from './label-attribute.ts';
import { lowestZoom } from './lowest-zoom.ts';
import { MAX_ZOOM } from './tile-grid.ts';
import { type TileProperties, TileSource, type TileThing } from './tile-source.ts';

/** What the shapes of an asset class are. 'none': known from a table without coordinates. */
export type ShapeKind = 'point' | 'line' | 'polygon' | 'mixed' | 'none';

/** A tile layer and the zooms whose tiles have it, first and last included. */
export interface TileLayer {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Built when the first tile asks for it. */
  readonly source: () => TileSource;
}

/** A layer or an asset class as the map shows it, with the tile layers that hold it. */
export interface MapPart {
  readonly kind: 'layer' | 'class';
  readonly id: string;
  readonly title: string;
  /** Null: nobody said, and it is none of those kinds. */
  readonly draw: Draw | null;
  /** Those that hold now, without a shape too. */
  readonly count: number;
  readonly shapes: ShapeKind;
  readonly minZoom: number;
  /** Name of the attribute that is the tiles' `label`. */
  readonly label: string | null;
  readonly layers: readonly TileLayer[];
  /** Whether any of its members begins or ends to hold: only then may another day have other tiles. */
  readonly isDated: boolean;
  /** Differs where other members hold, for parts whose members begin and end. */
  readonly period: string;
}

type Settings = Readonly<Record<string, unknown>>;

const ALWAYS = 0;

/** A layer of jurisdictions, of those at the positions. O(vertices), labels a hundred times that. */
export function layerPart(layer: Layer, positions: readonly number[], settings: Settings): MapPart {
  const members = positions.map((position) => layer.jurisdictions[position]!);
  const draw = drawOf(settings);
  return {
    kind: 'layer',
    id: layer.id,
    title: layer.title,
    draw,
    count: members.length,
    shapes: 'polygon',
    minZoom: ALWAYS,
    label: null,
    layers: draw === 'none' ? [] : jurisdictionLayers(layer.id, members),
    isDated: areDated(layer.jurisdictions),
    period: periodOf(positions, layer.jurisdictions.length),
  };
}

const jurisdictionLayers = (id: string, members: readonly Jurisdiction[]): readonly TileLayer[] => {
  const layerOf = (name: string, shape: (member: Jurisdiction) => Geometry | null): TileLayer => ({
    minZoom: ALWAYS,
    maxZoom: MAX_ZOOM,
    source: once(() =>
      TileSource.build(
        `${name}.${id}`,
        members.map((member) => ({ geometry: shape(member), properties: () => jurisdictionProperties(member) })),
      ),
    ),
  });
  return [layerOf('jurisdiction', ({ geometry }) => geometry), layerOf('jurisdiction-label', labelPoint)];
};

/** Makes it at the first call and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const jurisdictionProperties = ({ id, name, agency }: Jurisdiction) => ({ id, name, agency });

const labelPoint = ({ geometry }: Jurisdiction): Point | null => {
  const at = innerPoint(geometry);
  return at === null ? null : { type: 'Point', coordinates: [...at] };
};

/** A class of assets, of those at the positions. O(vertices). */
export function classPart(members: AssetClassMembers, positions: readonly number[], settings: Settings): MapPart {
  const assets = positions.map((position) => members.assets[position]!);
  const shapes = shapesOf(assets);
  const draw = drawOf(settings) ?? (shapes === 'line' && /road|street/i.test(members.class) ? 'street' : null);
  const sparseZoom = draw === 'none' ? MAX_ZOOM : lowestZoom(assets.map(({ geometry }) => geometry));
  // Ground, water and streets make the map what it is: drawn from far away, simplified.
  const minZoom = draw === null || draw === 'building' || draw === 'none' ? sparseZoom : ALWAYS;
  const properties = propertiesFor(members, draw, settings);
  const things = assets.map((asset) => ({ geometry: asset.geometry, properties: () => properties(asset) }));
  return {
    kind: 'class',
    id: members.class,
    title: members.title,
    draw,
    count: assets.length,
    shapes,
    minZoom,
    label: labelOf(members, settings)?.attribute ?? null,
    layers: draw === 'none' || shapes === 'none' ? [] : assetLayers(members.class, things, shapes, minZoom, sparseZoom),
    isDated: areDated(members.assets),
    period: periodOf(positions, members.assets.length),
  };
}

/** Lines that are drawn from far away are joined in tiles where there would be more than a map can tell apart. */
function assetLayers(
  id: string,
  things: readonly TileThing[],
  shapes: ShapeKind,
  minZoom: number,
  sparseZoom: number,
): readonly TileLayer[] {
  const name = `asset.${id}`;
  const source = once(() => TileSource.build(name, things));
  if (shapes !== 'line' || minZoom === sparseZoom) return [{ minZoom, maxZoom: MAX_ZOOM, source }];
  return [
    { minZoom, maxZoom: sparseZoom - 1, source: once(() => TileSource.build(name, joinedLines(things))) },
    { minZoom: sparseZoom, maxZoom: MAX_ZOOM, source },
  ];
}

/** What a tile tells of an asset of the class. */
function propertiesFor(members: AssetClassMembers, draw: Draw | null, settings: Settings) {
  const label = labelOf(members, settings);
  const attributesOf = {
    class: draw === 'street' ? roadClassAttribute(members.assets) : null,
    ...mainAttributes(settings),
  };
  const extras = Object.entries(attributesOf).filter((entry): entry is [string, string] => entry[1] !== null);
  return ({ id, owner, attributes }: Asset): TileProperties => {
    const text = labelText(label, attributes);
    return {
      id,
      owner,
      label: text,
      ...(draw === 'street' && { name: text }),
      ...Object.fromEntries(extras.map(([property, attribute]) => [property, textOrNull(attributes[attribute])])),
    };
  };
}

const textOrNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

const drawOf = (settings: Settings): Draw | null => (settings.draw as Draw | undefined) ?? null;

const KINDS: Readonly<Record<Exclude<Geometry['type'], 'GeometryCollection'>, ShapeKind>> = {
  Point: 'point',
  MultiPoint: 'point',
  LineString: 'line',
  MultiLineString: 'line',
  Polygon: 'polygon',
  MultiPolygon: 'polygon',
};

const kindsOf = (geometry: Geometry): readonly ShapeKind[] =>
  geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(kindsOf) : [KINDS[geometry.type]];

function shapesOf(assets: readonly Asset[]): ShapeKind {
  const kinds = new Set<ShapeKind>();
  for (const { geometry } of assets) for (const kind of geometry === null ? [] : kindsOf(geometry)) kinds.add(kind);
  const [kind] = kinds;
  return kinds.size > 1 ? 'mixed' : (kind ?? 'none');
}

const areDated = (members: readonly { readonly validity: Validity }[]): boolean =>
  members.some(({ validity: { fromMs, untilMs } }) => Number.isFinite(fromMs) || Number.isFinite(untilMs));

const periodOf = (positions: readonly number[], of: number): string =>
  positions.length === of ? '' : createHash('sha256').update(positions.join()).digest('hex');
