import type { Jurisdiction, Layer } from '../../route/city.ts';
import { type Candidate, PLAIN } from '../candidate.ts';
import { nameKey } from '../names/name-index.ts';
import { shownName } from '../text/name-text.ts';
import { pinWithReach } from './pin.ts';

interface Landmark {
  readonly jurisdiction: Jurisdiction;
  readonly layerTitle: string;
}

/** Places with a name of their own: the jurisdictions of every layer. Immutable; O(jurisdictions) to build. */
export class LandmarkBook {
  readonly #byKey: ReadonlyMap<string, readonly Landmark[]>;
  /** Every name as it is shown, in the order of layers and ids. */
  readonly labels: readonly string[];

  private constructor(byKey: ReadonlyMap<string, readonly Landmark[]>, labels: readonly string[]) {
    this.#byKey = byKey;
    this.labels = labels;
  }

  static build(layers: readonly Layer[]): LandmarkBook {
    const byKey = new Map<string, Landmark[]>();
    const labels = new Set<string>();
    for (const { title, jurisdictions } of layers) {
      for (const jurisdiction of jurisdictions) {
        const key = nameKey(jurisdiction.name);
        if (key === '') continue;
        labels.add(shownName(jurisdiction.name));
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [{ jurisdiction, layerTitle: title }]);
        else known.push({ jurisdiction, layerTitle: title });
      }
    }
    return new LandmarkBook(byKey, [...labels]);
  }

  /** The places of exactly this name. A place is as uncertain as it reaches from its pin. */
  find(key: string): readonly Candidate[] {
    return (this.#byKey.get(key) ?? []).flatMap(({ jurisdiction, layerTitle }): Candidate[] => {
      const pin = pinWithReach(jurisdiction.geometry);
      if (pin === null) return [];
      const label = shownName(jurisdiction.name);
      return [
        {
          lonLat: pin.lonLat,
          accuracyMeters: Math.ceil(pin.reachMeters),
          matchType: 'landmark',
          score: 1,
          label,
          because: [`${label} is one of: ${layerTitle}`],
          asset: null,
          ...PLAIN,
          jurisdiction: { layer: jurisdiction.layer, id: jurisdiction.id },
        },
      ];
    });
  }
}
