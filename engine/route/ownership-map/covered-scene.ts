import type { LayerId } from '../../ids.ts';
import type { RouteQuestion } from '../resolution.ts';
import { Scene, type Surroundings } from '../scene.ts';

/** Every place that the same polygons contain, for rules that look at layers only. */
export class CoveredScene extends Scene {
  readonly #covering: ReadonlyMap<LayerId, readonly number[]>;

  /** `covering`: by layer the positions in its index, ascending. */
  constructor(question: RouteQuestion, surroundings: Surroundings, covering: ReadonlyMap<LayerId, readonly number[]>) {
    super(question, surroundings, new Map());
    this.#covering = covering;
  }

  override containing(layer: LayerId): readonly number[] {
    return this.#covering.get(layer) ?? [];
  }
}
