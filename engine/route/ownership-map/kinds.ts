import { testsOf } from '../../check/rules/tests-of.ts';
import type { AssetClass, LayerId } from '../../ids.ts';
import { attributeOf, passesAssetTest } from '../asset-filter.ts';
import type { Asset, Jurisdiction } from '../city.ts';
import type { AssetTest, AttributeOwner, InsideTest, OutsideTest, OwnerForm } from '../rule.ts';
import { conditionsOf, formsIn, type MapCase } from './map-case.ts';

/**
 * What rules can tell apart: two assets of one kind pass the same tests and lead to the same owner, so it does not matter
 * which of them is the nearest. Kinds are numbers, by position in the class's or the layer's index.
 */
export class Kinds {
  readonly #case: MapCase;
  readonly #forms: readonly OwnerForm[];
  readonly #assets = new Map<AssetClass, Int32Array>();
  readonly #jurisdictions = new Map<LayerId, Int32Array>();

  constructor(mapCase: MapCase) {
    this.#case = mapCase;
    this.#forms = mapCase.rules.flatMap(({ rule }) => formsIn(rule.owner));
  }

  ofAssets(assetClass: AssetClass): Int32Array {
    let kinds = this.#assets.get(assetClass);
    if (kinds === undefined) {
      const tests = conditionsOf(this.#case)
        .flatMap(testsOf)
        .filter(
          (test): test is AssetTest => (test.kind === 'near' || test.kind === 'nearest') && test.class === assetClass,
        );
      const forms = this.#forms.filter(
        (form) => form.kind === 'attribute' && form.of.kind === 'asset' && form.of.class === assetClass,
      );
      const isOwnerAsked = this.#forms.some((form) => form.kind === 'ownerOf' && form.class === assetClass);
      const textOf = (asset: Asset): string =>
        [
          ...tests.map((test) => Number(passesAssetTest(asset, test))),
          ...forms.map((form) => branchOf(form as AttributeOwner, asset)),
          isOwnerAsked ? (asset.owner ?? '') : '',
        ].join('\n');
      kinds = numbered(this.#case.surroundings.assetClasses.get(assetClass)!.assets.map(textOf));
      this.#assets.set(assetClass, kinds);
    }
    return kinds;
  }

  ofJurisdictions(layer: LayerId): Int32Array {
    let kinds = this.#jurisdictions.get(layer);
    if (kinds === undefined) {
      const tests = conditionsOf(this.#case)
        .flatMap(testsOf)
        .filter(
          (test): test is InsideTest | OutsideTest =>
            (test.kind === 'inside' || test.kind === 'outside') && test.layer === layer,
        );
      const forms = this.#forms.filter(
        (form) => form.kind === 'attribute' && form.of.kind === 'jurisdiction' && form.of.layer === layer,
      );
      const isAgencyAsked = this.#forms.some((form) => form.kind === 'agencyOf' && form.layer === layer);
      const textOf = (jurisdiction: Jurisdiction): string =>
        [
          ...tests.map((test) => Number(passesFilter(jurisdiction, test))),
          ...forms.map((form) => branchOf(form as AttributeOwner, jurisdiction)),
          isAgencyAsked ? (jurisdiction.agency ?? '') : '',
        ].join('\n');
      kinds = numbered(this.#case.surroundings.layers.get(layer)!.jurisdictions.map(textOf));
      this.#jurisdictions.set(layer, kinds);
    }
    return kinds;
  }
}

const passesFilter = ({ id, agency }: Jurisdiction, { filter }: InsideTest | OutsideTest): boolean =>
  (filter.jurisdictions === null || filter.jurisdictions.includes(id)) &&
  (filter.agencies === null || (agency !== null && filter.agencies.includes(agency)));

/** Which way an attribute's value leads: a value of the map, blank, or any other. */
const branchOf = ({ attribute, map }: AttributeOwner, thing: Pick<Asset, 'attributes'>): string => {
  const value = attributeOf(thing, attribute);
  const agency = map.get(value);
  return agency === undefined ? (value === '' ? '' : ' ') : agency;
};

const numbered = (texts: readonly string[]): Int32Array => {
  const numbers = new Map<string, number>();
  return Int32Array.from(texts, (text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  });
};
