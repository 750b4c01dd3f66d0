import type { AssetClass, AssetId } from '../../ids.ts';
import type { AssetRef } from '../candidate.ts';
import { PackedTexts } from './packed-texts.ts';
import type { TextColumn } from './text-column.ts';

/** Which asset each row of a book is. Immutable. */
export class AssetRefs {
  readonly #classes: TextColumn;
  readonly #ids: PackedTexts;

  private constructor(classes: TextColumn, ids: PackedTexts) {
    this.#classes = classes;
    this.#ids = ids;
  }

  /** `idAt` is asked once for each of `size` rows, in order. O(units of the ids). */
  static build(classes: TextColumn, size: number, idAt: (row: number) => string): AssetRefs {
    return new AssetRefs(classes, PackedTexts.build(size, idAt));
  }

  at(row: number): AssetRef {
    return { class: this.#classes.at(row) as AssetClass, id: this.#ids.at(row) as AssetId };
  }
}
