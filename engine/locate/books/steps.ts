import type { AssetClass } from '../../ids.ts';
import type { Asset, AssetClassMembers } from '../../route/city.ts';

/** The value that a generator comes to. */
export function finished<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Hands over every asset of the classes that have columns, in the order of the source; yields after each `rows` of a class. */
export function* eachAsset<Columns>(
  assetClasses: readonly AssetClassMembers[],
  columnsOf: ReadonlyMap<AssetClass, Columns>,
  rows: number,
  take: (asset: Asset, columns: Columns) => void,
): Generator<void, void> {
  for (const { class: assetClass, assets } of assetClasses) {
    const columns = columnsOf.get(assetClass);
    if (columns === undefined) continue;
    for (let i = 0; i < assets.length; i++) {
      take(assets[i]!, columns);
      if (i % rows === rows - 1) yield;
    }
  }
}
