import type { LayerId } from '../ids.ts';
import type { Router } from '../route/router.ts';
import { boundaryChecks } from './boundaries/check-boundaries.ts';
import type { LayerStatement } from './boundaries/options.ts';
import type { Finding, Severity } from './finding.ts';
import { ruleChecks } from './rules/check-rules.ts';

export interface CityCheckOptions {
  /** Findings are about this moment and what is to come. */
  readonly atMs: number;
  /** What the city says of how its layers fit. */
  readonly statements: ReadonlyMap<LayerId, LayerStatement>;
}

/** What is being worked on, for who waits. */
export type CheckStage = 'rules' | 'boundaries';

/**
 * Everything that is wrong with a city's rules and boundaries: errors, then warnings, then notes; of each the rules first.
 * In steps of some 20 ms, each saying what it is about. Cost: seconds for a city of 20,000 assets and 60,000 vertices.
 */
export function* cityChecks(
  router: Router,
  { atMs, statements }: CityCheckOptions,
): Generator<CheckStage, readonly Finding[]> {
  const ofRules = yield* staged('rules', ruleChecks(router, { atMs }));
  const ofLayers = yield* staged('boundaries', boundaryChecks(router.city.layers, { atMs, statements }));
  const all = [...ofRules, ...ofLayers];
  return SEVERITIES.flatMap((severity) => all.filter((finding) => finding.severity === severity));
}

/** Gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

function* staged<Result>(stage: CheckStage, steps: Generator<void, Result>): Generator<CheckStage, Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield stage;
  }
}
