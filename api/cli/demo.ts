import { Command } from 'commander';
import { DEFAULT_SEED } from '../../fixtures/calder-harbor/default-seed.ts';
import { NOISE_PARAMETERS, type NoiseParameter } from '../../fixtures/calder-harbor/people/noise.ts';
import { delayHours, noiseValue, seedNumber } from './demo-options.ts';
import type { GenerateFlags } from './run-demo-generate.ts';

/** `bailiwick demo`: the made-up city that everything can be seen and measured on. */
export const demoCommand = (): Command =>
  new Command('demo').description('The demo city, Calder Harbor.').addCommand(generateCommand());

function generateCommand(): Command {
  const command = new Command('generate')
    .description('Writes Calder Harbor as files that `import` reads, with the truth about every request beside it.')
    .option('--seed <number>', 'another seed is another city', seedNumber, DEFAULT_SEED)
    .requiredOption('--out <dir>', 'folder to write into; made if missing')
    .option('--json', 'print what was made as JSON');
  for (const [name, { usual, unit, says }] of Object.entries(NOISE_PARAMETERS))
    command.option(
      `${flagOf(name)} <${unit}>`,
      `noise: ${says} (default: ${usual})`,
      noiseValue(name as NoiseParameter),
    );
  return command
    .option('--delay-hours <service=hours>', 'noise: mean delay of a further report, one service each', delayHours)
    .action(async (flags: GenerateFlags) => (await import('./run-demo-generate.ts')).runDemoGenerate(flags));
}

/** `webPinMeanMeters` is `--web-pin-mean-meters`. */
const flagOf = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
