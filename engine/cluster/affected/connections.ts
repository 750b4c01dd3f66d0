import type { AssetClass, AssetId } from '../../ids.ts';
import type { AssetRef } from '../../locate/candidate.ts';
import type { AssetClassIndex } from '../../route/asset-class-index.ts';
import type { Asset } from '../../route/city.ts';
import { holdsAt } from '../../route/periods.ts';

/** A class whose assets name what they are connected to: a meter its main. */
export interface Connection {
  readonly class: AssetClass;
  readonly to: AssetClass;
  /** The attribute with the id. */
  readonly attribute: string;
}

/** Which assets name a main, and which mains serve an address by record. Built once, O(assets of the classes). */
export class Connections {
  readonly #byMain = new Map<string, Asset[]>();
  /** Key of an address -> what there names a main. */
  readonly #at = new Map<string, { readonly to: AssetClass; readonly asset: Asset }[]>();

  private constructor() {}

  /** `holderOf`: the address that an asset hangs on; null: it is by itself. */
  static build(
    connections: readonly Connection[],
    classes: ReadonlyMap<AssetClass, AssetClassIndex>,
    holderOf: (asset: Asset) => AssetRef | null,
  ): Connections {
    const made = new Connections();
    for (const { class: assetClass, to, attribute } of connections)
      for (const asset of classes.get(assetClass)?.assets ?? []) {
        const id = asset.attributes[attribute]?.trim() ?? '';
        if (id !== '') made.#add(asset, { class: to, id: id as AssetId }, holderOf(asset) ?? asset);
      }
    return made;
  }

  #add(asset: Asset, main: AssetRef, holder: AssetRef): void {
    push(this.#byMain, keyOf(main), asset);
    push(this.#at, keyOf(holder), { to: main.class, asset });
  }

  /** The assets that name a main, at a moment; in the order of their classes, then by id. */
  to(main: AssetRef, atMs: number): readonly Asset[] {
    return (this.#byMain.get(keyOf(main)) ?? []).filter(({ validity }) => holdsAt(validity, atMs));
  }

  /** Whether a record says, at a moment, which main of the class serves the address. */
  isStated(address: AssetRef, mainClass: AssetClass, atMs: number): boolean {
    const there = this.#at.get(keyOf(address)) ?? [];
    return there.some(({ to, asset }) => to === mainClass && holdsAt(asset.validity, atMs));
  }
}

const keyOf = ({ class: assetClass, id }: AssetRef): string => `${assetClass} ${id}`;

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}
