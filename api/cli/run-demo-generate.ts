import { type Generated, generateCalderHarbor } from '../../fixtures/calder-harbor/generate.ts';
import { type NoiseChanges, noiseModel } from '../../fixtures/calder-harbor/people/noise.ts';
import { progressBar } from './progress.ts';

/** The options of `bailiwick demo generate`, as read. */
export interface GenerateFlags extends NoiseChanges {
  readonly seed: number;
  readonly out: string;
  readonly json?: true;
}

/** Writes the city and prints what it has. */
export async function runDemoGenerate({ seed, out, json, ...changes }: GenerateFlags): Promise<void> {
  // Shares that are each fine may be too much together.
  const noise = noiseModel(changes);
  const startedMs = performance.now();
  const bar = progressBar('Calder Harbor');
  const onProgress = ({ step, done }: { step: string; done: number }): void =>
    bar.update(Math.round(done * 100), 100, step);
  const generated = await generateCalderHarbor({ seed, folder: out, noise, onProgress }).finally(bar.stop);
  const elapsedMs = Math.round(performance.now() - startedMs);
  process.stdout.write(json ? `${JSON.stringify({ ...generated, elapsedMs })}\n` : textOf(generated, elapsedMs));
}

const count = (value: number): string => value.toLocaleString('en-US');

const textOf = (made: Generated, elapsedMs: number): string =>
  `Calder Harbor, seed ${made.seed}, in ${(elapsedMs / 1000).toFixed(1)} s: ${count(made.streets)} street segments, ` +
  `${count(made.addresses)} addresses, ${count(made.requests)} requests about ${count(made.incidents)} incidents, ` +
  `${count(made.mainBreaks)} main breaks, ${made.plantedClusters} planted clusters\n` +
  `next: bailiwick import ${made.configFile}\n`;
