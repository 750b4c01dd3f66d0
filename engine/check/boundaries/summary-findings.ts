import type { Geometry } from 'geojson';
import type { Finding } from '../finding.ts';
import { areaWhere, type CoverArea } from './cover-areas.ts';
import { type LayerFacts, nameOf, titleOf } from './layer-facts.ts';
import { squareMeters } from './words.ts';

/** Polygons that are drawn twice. */
export const duplicateFindings = (
  facts: LayerFacts,
  placeOf: (geometry: Geometry) => readonly [number, number],
): readonly Finding[] =>
  facts.duplicates.map(({ kept, other, sharedSquareMeters, differenceSquareMeters }) => {
    const { geometry } = facts.grid.shapes[other]!.jurisdiction;
    const [lon, lat] = placeOf(geometry);
    const differ = differenceSquareMeters < 1 ? '' : `, but for ${squareMeters(differenceSquareMeters)}`;
    return {
      kind: 'duplicate-polygon',
      severity: facts.expectation.tiles === 'stated' ? 'error' : 'warning',
      message: `${facts.expectation.layer.title}: ${nameOf(facts, other)} covers the same ground as ${nameOf(facts, kept)}${differ}`,
      layer: facts.expectation.layer.id,
      rule: null,
      ...{ lon, lat, areaSquareMeters: sharedSquareMeters, geometry },
    };
  });

/**
 * How far a layer and the one that it should fill are apart on the whole: what only one of them covers, in percent of what the one
 * around covers. None where they agree to a millionth.
 */
export function differenceFindings(facts: LayerFacts, places: readonly Finding[]): readonly Finding[] {
  const { layer, parent } = facts.expectation;
  if (parent === null || !parent.isFilled) return [];
  const isChild = (shape: number) => !facts.grid.shapes[shape]!.isParent;
  const only = (areas: readonly CoverArea[], child: boolean): number =>
    areaWhere(areas, (shapes) => shapes.length > 0 && shapes.every((shape) => isChild(shape) === child));
  const [outside, uncovered] = [only(facts.areas, true), only(facts.areas, false)];
  const whole = areaWhere(facts.areas, (shapes) => !shapes.every(isChild));
  const told = places.filter(({ otherLayer }) => otherLayer === parent.layer.id);
  const [widest] = [...told].sort((a, b) => b.areaSquareMeters! - a.areaSquareMeters!);
  if (widest === undefined || outside + uncovered < 1e-6 * whole) return [];
  const percent = `${((100 * (outside + uncovered)) / whole).toPrecision(2)} %`;
  return [
    {
      kind: 'layers-differ',
      severity: 'note',
      message: `${titleOf(facts, 'within')}: the two differ by ${percent} of its area: ${squareMeters(uncovered)} of ${parent.layer.title} in no polygon of ${layer.title}, ${squareMeters(outside)} of ${layer.title} outside, ${placesOf(told.length)}`,
      layer: layer.id,
      rule: null,
      ...{ lon: widest.lon, lat: widest.lat, areaSquareMeters: outside + uncovered },
      otherLayer: parent.layer.id,
    },
  ];
}

const placesOf = (count: number): string =>
  count === 1 ? 'all of it here' : `in ${count.toLocaleString('en-US')} places; the largest is here`;
