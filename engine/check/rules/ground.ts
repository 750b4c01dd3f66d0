import type { AssetClass, LayerId } from '../../ids.ts';
import { passesAssetTest } from '../../route/asset-filter.ts';
import { holdsAt } from '../../route/periods.ts';
import type { AssetTest, JurisdictionFilter } from '../../route/rule.ts';
import type { Surroundings } from '../../route/scene.ts';
import { atomOf, type Formula } from './formula.ts';
import { type MemberSet, MemberSets } from './member-set.ts';

/** A test that only the place decides. Members are positions in the layer's or the class's index. */
export type PlaceTest =
  | { readonly kind: 'inside'; readonly layer: LayerId; readonly members: MemberSet }
  | { readonly kind: 'nearEdge'; readonly layer: LayerId; readonly withinMeters: number }
  | {
      readonly kind: 'near' | 'nearest';
      readonly class: AssetClass;
      readonly withinMeters: number;
      readonly members: MemberSet;
    };

/**
 * A city's layers and assets as of one moment, and the place tests that rules make of them, numbered. Tests that come to
 * the same (another spelling of the same filter) are one atom; a test that nothing there can pass is false.
 */
export class Ground {
  readonly surroundings: Surroundings;
  readonly atMs: number;
  readonly tests: PlaceTest[] = [];
  readonly #sets = new Map<string, MemberSets>();
  readonly #atomByKey = new Map<string, number>();
  readonly #passing = new Map<AssetTest, MemberSet>();
  readonly #all = new Map<AssetClass, MemberSet>();

  constructor(surroundings: Surroundings, atMs: number) {
    this.surroundings = surroundings;
    this.atMs = atMs;
  }

  /** The jurisdictions that hold at the moment and pass the filter. */
  jurisdictions(layer: LayerId, accept: (position: number) => boolean = () => true): MemberSet {
    const { jurisdictions } = this.surroundings.layers.get(layer)!;
    return this.#setsOf(`layer ${layer}`, jurisdictions.length).of(
      (i) => holdsAt(jurisdictions[i]!.validity, this.atMs) && accept(i),
    );
  }

  filtered(layer: LayerId, filter: JurisdictionFilter): MemberSet {
    const { jurisdictions } = this.surroundings.layers.get(layer)!;
    return this.jurisdictions(layer, (i) => {
      const { id, agency } = jurisdictions[i]!;
      if (filter.jurisdictions !== null && !filter.jurisdictions.includes(id)) return false;
      return filter.agencies === null || (agency !== null && filter.agencies.includes(agency));
    });
  }

  /** The assets with a place that hold at the moment and are accepted. */
  assets(assetClass: AssetClass, accept?: (position: number) => boolean): MemberSet {
    if (accept !== undefined) return this.#assets(assetClass, accept);
    const all = this.#all.get(assetClass) ?? this.#assets(assetClass, () => true);
    this.#all.set(assetClass, all);
    return all;
  }

  #assets(assetClass: AssetClass, accept: (position: number) => boolean): MemberSet {
    const { assets } = this.surroundings.assetClasses.get(assetClass)!;
    return this.#setsOf(`class ${assetClass}`, assets.length).of(
      (i) => assets[i]!.geometry !== null && holdsAt(assets[i]!.validity, this.atMs) && accept(i),
    );
  }

  passing(test: AssetTest): MemberSet {
    const known = this.#passing.get(test);
    if (known !== undefined) return known;
    const { assets } = this.surroundings.assetClasses.get(test.class)!;
    const isAny = test.where.length === 0 && test.owners === null;
    const members = isAny ? this.assets(test.class) : this.assets(test.class, (i) => passesAssetTest(assets[i]!, test));
    this.#passing.set(test, members);
    return members;
  }

  inside(layer: LayerId, members: MemberSet): Formula {
    if (members.count === 0) return false;
    return this.#atom(`inside ${layer} ${members.id}`, { kind: 'inside', layer, members });
  }

  nearEdge(layer: LayerId, withinMeters: number): Formula {
    if (this.jurisdictions(layer).count === 0) return false;
    return this.#atom(`edge ${layer} ${withinMeters}`, { kind: 'nearEdge', layer, withinMeters });
  }

  /** The nearest of all is near: where every asset passes, both kinds are the same test. */
  asset(kind: 'near' | 'nearest', assetClass: AssetClass, withinMeters: number, members: MemberSet): Formula {
    if (members.count === 0) return false;
    const isAll = members.count === this.assets(assetClass).count;
    const test = { kind: isAll ? 'near' : kind, class: assetClass, withinMeters, members } as const;
    return this.#atom(`${test.kind} ${assetClass} ${withinMeters} ${members.id}`, test);
  }

  #setsOf(key: string, size: number): MemberSets {
    const known = this.#sets.get(key) ?? new MemberSets(size);
    this.#sets.set(key, known);
    return known;
  }

  #atom(key: string, test: PlaceTest): Formula {
    let atom = this.#atomByKey.get(key);
    if (atom === undefined) {
      atom = this.tests.push(test) - 1;
      this.#atomByKey.set(key, atom);
    }
    return atomOf(atom);
  }
}
