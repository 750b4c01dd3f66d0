import { arrange } from '../../check/boundaries/arrangement/arrangement.ts';
import type { Steps } from '../../check/boundaries/steps.ts';
import type { LonLat } from '../../geometry/lon-lat.ts';
import type { Extent } from '../extent.ts';
import { Scene } from '../scene.ts';
import { Board } from './board.ts';
import { boardEdges } from './board-edges.ts';
import { CellTree } from './cell-tree.ts';
import type { MappedGround } from './exact-map.ts';
import type { MapCase } from './map-case.ts';
import { MarginScene } from './margin-scene.ts';
import { keyOf, type Outcome } from './outcome.ts';
import type { OwnerFinder } from './owner-finder.ts';
import { SampledGround } from './sampled-ground.ts';
import { tracedAreas } from './traced-areas.ts';

export interface SamplingOptions {
  readonly extent: Extent;
  /** No cell is made smaller. */
  readonly cellMeters: number;
  /** So many cells are asked; then those that are open stay so. */
  readonly maxCells: number;
}

export interface SampledMap extends MappedGround {
  /** Ground of cells that are not of one outcome for certain, by key: square meters. */
  readonly undecided: ReadonlyMap<string, number>;
  /** Of the undecided ground, the part that is of another outcome than its cell: by `measuredPlaces` places in it. */
  readonly wrongShare: number;
  readonly measuredPlaces: number;
  readonly cellCount: number;
  /** Side of the largest cell that is undecided: `cellMeters` or, where the cells did not suffice, more. */
  readonly openCellMeters: number;
}

/** The key of ground that no polygon of the city covers: it is not on the map. */
const BEYOND = '';
// Shares to about a percent of the undecided ground.
const MEASURED_PLACES = 2_000;
// A place is asked in 10 to 100 microseconds.
const ASKED_A_STEP = 50;
// Distances are off by millimeters within some kilometers and by centimeters within 20 (geometry/meters.ts).
const slack = (meters: number): number => 0.001 + meters * 1e-4;

/**
 * The map of any rules, by cells: a cell whose rules come out alike all over (`MarginScene`) is known whole; another is
 * quartered, down to `cellMeters`, large cells first. What is left undecided takes the outcome of its middle and is counted. Cost:
 * about the length of all lines between owners over the cell's size.
 */
export function* sampledMap(mapCase: MapCase, finder: OwnerFinder, options: SamplingOptions): Steps<SampledMap> {
  const sampler = new Sampler(mapCase, finder, options);
  yield* sampler.refine();
  const measured = yield* sampler.measure();
  const { tree, board, keyByNode, outcomes } = sampler;
  const keys = [...outcomes.keys()].sort();
  const numberByKey = new Map(keys.map((key, number) => [key, number]));
  const numberOf = (node: number): number => (node < 0 ? -1 : (numberByKey.get(keyByNode[node]!) ?? -1));
  const edges = yield* boardEdges(tree, board, numberOf);
  const arrangement = yield* arrange(edges, Int32Array.from(keys.keys()));
  yield;
  const areas = yield* tracedAreas(arrangement, ([part]) => (part === undefined ? null : keys[part]!));
  const { undecided, openCellMeters } = sampler;
  return { areas, outcomes, undecided, ...measured, cellCount: sampler.asked, openCellMeters };
}

// 1 over the plastic number: with its square it spreads points evenly over a square (Roberts 2018, the R2 sequence).
const PLASTIC = 0.7548776662466927;

class Sampler {
  readonly tree: CellTree;
  readonly board: Board;
  readonly keyByNode: string[] = [];
  readonly outcomes = new Map<string, Outcome>();
  readonly undecided = new Map<string, number>();
  openCellMeters = 0;
  asked = 0;
  /** Nodes that are not of one outcome for certain. */
  readonly #open: number[] = [];
  /** Square meters of each. */
  readonly #openAreas: number[] = [];
  readonly #ground: SampledGround;
  readonly #finder: OwnerFinder;
  readonly #maxCells: number;

  constructor(mapCase: MapCase, finder: OwnerFinder, { extent, cellMeters, maxCells }: SamplingOptions) {
    this.board = new Board(extent, cellMeters);
    this.tree = new CellTree(this.board.columns, this.board.rows);
    this.#ground = new SampledGround(mapCase);
    this.#finder = finder;
    this.#maxCells = maxCells;
  }

  /** All cells of one size, then those a quarter as large. */
  *refine(): Steps<void> {
    let open = [0];
    while (open.length > 0) {
      const smaller: number[] = [];
      // A quarter of a cell is asked only if all four can be: so every cell is known.
      const splittable = Math.max(0, Math.floor((this.#maxCells - this.asked - open.length) / 4));
      for (const node of open) {
        if (this.asked % ASKED_A_STEP === 0) yield;
        const canSplit = !this.tree.isOneCell(node) && smaller.length < 4 * splittable;
        if (this.#ask(node, canSplit)) continue;
        const first = this.tree.split(node);
        for (let child = first; child < first + 4; child++) if (this.tree.isOnBoard(child)) smaller.push(child);
      }
      open = smaller;
    }
  }

  /** False: the cell has to be split. */
  #ask(node: number, canSplit: boolean): boolean {
    this.asked++;
    const box = this.tree.boxOf(node);
    const { at, radiusMeters } = this.board.circleOf(box);
    const reach = radiusMeters + slack(radiusMeters);
    const inCity = this.#isInCity(at, reach);
    const scene = new MarginScene(this.#ground, at, reach);
    const outcome = this.#finder.at(scene);
    const isCertain = inCity === 'none' || (inCity === 'all' && scene.marginMeters > reach);
    if (!isCertain && canSplit) return false;
    const key = this.#keyOf(outcome, at);
    this.keyByNode[node] = key;
    if (key !== BEYOND) this.outcomes.set(key, outcome);
    if (isCertain) return true;
    const areaSquareMeters = this.board.areaOf(box);
    this.#open.push(node);
    this.#openAreas.push(areaSquareMeters);
    this.undecided.set(key, (this.undecided.get(key) ?? 0) + areaSquareMeters);
    this.openCellMeters = Math.max(this.openCellMeters, radiusMeters * Math.SQRT2);
    return true;
  }

  /** Asks places spread evenly over the undecided ground whether they are as their cell says: always the same ones. */
  *measure(): Steps<Pick<SampledMap, 'wrongShare' | 'measuredPlaces'>> {
    const totalArea = this.#openAreas.reduce((sum, area) => sum + area, 0);
    const places = Math.min(MEASURED_PLACES, 4 * this.#open.length);
    let wrong = 0;
    let asked = 0;
    let passed = 0;
    for (const [i, node] of this.#open.entries()) {
      passed += this.#openAreas[i]!;
      for (; asked < places && (asked + 0.5) / places <= passed / totalArea; asked++) {
        if (asked % ASKED_A_STEP === 0) yield;
        const at = this.board.placeIn(this.tree.boxOf(node), (asked * PLASTIC) % 1, (asked * PLASTIC * PLASTIC) % 1);
        const { question, surroundings, reachMeters } = this.#ground.case;
        const key = this.#keyOf(this.#finder.at(new Scene(question, surroundings, reachMeters, at)), at);
        if (key !== this.keyByNode[node]) wrong++;
      }
    }
    return { wrongShare: asked === 0 ? 0 : wrong / asked, measuredPlaces: asked };
  }

  #keyOf(outcome: Outcome, at: LonLat): string {
    return this.#isCovered(at) ? keyOf(outcome) : BEYOND;
  }

  /** Whether all, none or part of a disc is covered by the city's polygons; a city without any is everywhere. */
  #isInCity(at: LonLat, radiusMeters: number): 'all' | 'none' | 'partly' {
    const { surroundings, question } = this.#ground.case;
    let isPartly = false;
    let isAny = false;
    for (const layer of surroundings.layers.values()) {
      isAny ||= layer.jurisdictions.length > 0;
      const isInside = layer.containing(at, question.atMs).length > 0;
      const isByLine = (layer.nearestEdge(at, question.atMs)?.distanceMeters ?? Infinity) <= radiusMeters;
      if (isInside && !isByLine) return 'all';
      isPartly ||= isByLine;
    }
    return isPartly ? 'partly' : isAny ? 'none' : 'all';
  }

  #isCovered(at: LonLat): boolean {
    const { surroundings, question } = this.#ground.case;
    const layers = [...surroundings.layers.values()];
    return (
      layers.every(({ jurisdictions }) => jurisdictions.length === 0) ||
      layers.some((layer) => layer.containing(at, question.atMs).length > 0)
    );
  }
}
