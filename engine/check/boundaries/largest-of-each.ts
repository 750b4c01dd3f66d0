import type { LayerId } from '../../ids.ts';
import type { Finding } from '../finding.ts';
import { squareMeters } from './words.ts';

/**
 * Of each kind the `most` with the largest area, and where there are more one finding that counts the others: nothing is left out
 * silently. O(n log n).
 */
export function largestOfEach(
  findings: readonly Finding[],
  layer: { readonly id: LayerId; readonly title: string },
  most: number,
): readonly Finding[] {
  const byKind = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byKind.get(finding.kind);
    if (known === undefined) byKind.set(finding.kind, [finding]);
    else known.push(finding);
  }
  return [...byKind].flatMap(([kind, all]) => {
    if (all.length <= most) return all;
    const sorted = all.toSorted((a, b) => areaOf(b) - areaOf(a));
    const others = sorted.slice(most);
    return [...sorted.slice(0, most), countOf(kind, others, layer)];
  });
}

const areaOf = ({ areaSquareMeters }: Finding): number => areaSquareMeters ?? 0;

function countOf(
  kind: string,
  others: readonly Finding[],
  layer: { readonly id: LayerId; readonly title: string },
): Finding {
  const area = others.reduce((sum, finding) => sum + areaOf(finding), 0);
  const [largest] = others;
  return {
    kind: 'more-findings',
    severity: 'note',
    message: `${layer.title}: ${others.length.toLocaleString('en-US')} more of kind ${kind}, ${squareMeters(area)} together, none larger than ${squareMeters(areaOf(largest!))}`,
    layer: layer.id,
    rule: null,
    ...{ lon: largest!.lon, lat: largest!.lat, areaSquareMeters: area },
  };
}
