import type { Surroundings } from '../../route/scene.ts';
import { Ground } from './ground.ts';
import type { LayerFaces } from './layer-faces.ts';
import { Probe } from './probe.ts';

/** The ground of one period with what looks things up on it. */
export interface Terrain {
  readonly ground: Ground;
  readonly probe: Probe;
  /** By the `inside` atoms that they tell apart: services with the same layers share them. */
  readonly facesByAtoms: Map<string, LayerFaces>;
}

/** The terrains of all periods that come up, each made once. */
export class Terrains {
  readonly surroundings: Surroundings;
  readonly #known = new Map<number, Terrain>();

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
  }

  /** As of the moment at which a period begins. */
  from(fromMs: number): Terrain {
    let terrain = this.#known.get(fromMs);
    if (terrain === undefined) {
      const ground = new Ground(this.surroundings, fromMs);
      terrain = { ground, probe: new Probe(ground), facesByAtoms: new Map() };
      this.#known.set(fromMs, terrain);
    }
    return terrain;
  }
}
