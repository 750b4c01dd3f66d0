import { meters } from './describe-condition.ts';
import { byId } from './layer-index.ts';
import type { NearestJurisdiction } from './resolution.ts';
import type { Scene } from './scene.ts';
import { nameOf } from './sentence.ts';
import { spoken } from './words.ts';

/**
 * The nearest jurisdiction of all layers, 0 m where the place is inside one, with a sentence about it. Ties: the
 * lowest layer id, then the lowest id. O(layers * log edges): asked only where nobody owns the place.
 */
export const nearestJurisdiction = (
  scene: Scene,
): { readonly nearest: NearestJurisdiction | null; readonly sentence: string } => {
  let nearest: NearestJurisdiction | null = null;
  let sentence = 'no jurisdiction is known at that time';
  for (const { id: layer } of byId(scene.layers().map((index) => index.layer))) {
    const near = scene.layer(layer).nearest(scene.at, scene.question.atMs);
    if (near === null || (nearest !== null && near.distanceMeters >= nearest.distanceMeters)) continue;
    const { id, name } = scene.layer(layer).jurisdictions[near.position]!;
    nearest = { layer, id, name, distanceMeters: near.distanceMeters };
    const said = `${nameOf({ layer, position: near.position }, scene)} (${spoken(layer)})`;
    sentence =
      near.distanceMeters === 0
        ? `inside ${said}`
        : `nearest jurisdiction is ${said}, ${meters(near.distanceMeters)} away`;
  }
  return { nearest, sentence };
};
