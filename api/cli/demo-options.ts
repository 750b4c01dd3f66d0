import { InvalidArgumentError } from 'commander';
import { type NoiseChanges, type NoiseParameter, noiseModel } from '../../fixtures/calder-harbor/people/noise.ts';
import { isServiceCode, SERVICE_CODES } from '../../fixtures/calder-harbor/people/services.ts';

const MOST = 2 ** 31 - 1;

export function seedNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || Math.abs(value) > MOST)
    throw new InvalidArgumentError(`expected a whole number, -${MOST} to ${MOST}.`);
  return value;
}

/** A number that this parameter of the noise may have. */
export const noiseValue =
  (name: NoiseParameter) =>
  (text: string): number => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    refuseBadNoise({ [name]: value });
    return value;
  };

/** Collects `--delay-hours service=hours` options. */
export function delayHours(text: string, earlier: NoiseChanges['delayHours'] = {}): NoiseChanges['delayHours'] {
  const [, service = '', hours = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (!isServiceCode(service))
    throw new InvalidArgumentError(`expected service=hours; the services: ${SERVICE_CODES.join(', ')}.`);
  const delays = { ...earlier, [service]: Number(hours) };
  refuseBadNoise({ delayHours: delays });
  return delays;
}

function refuseBadNoise(changes: NoiseChanges): void {
  try {
    noiseModel(changes);
  } catch (error) {
    throw new InvalidArgumentError(`${(error as Error).message}.`);
  }
}
