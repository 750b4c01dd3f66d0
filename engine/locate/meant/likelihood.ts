import type { Lie, Outside } from './lie.ts';

/*
 * How likely people mean a thing, as a logarithm, up to a constant. People name the house that a thing is nearest to, so
 * that a thing with another house nearer to it is hardly meant; then the nearer one. The weights are a conditional logit
 * over the demo city's requests that name an asset, seed 311 (7,598 pairs of house and thing); README.md has how they do
 * on other seeds. That a thing is across the street tells next to nothing there (0.3 in its favor, from pairs of catch
 * basins), so it does not count.
 */

// Accuracy of an address point: what the weights were fitted at. A place that is known less well blurs them in proportion.
const FITTED_ACCURACY_METERS = 10;
const PER_METER = 0.045;
const OTHER_STREET = 3.5;
const OTHER_HOUSE = 3.4;
// Within so many meters two houses are equally near: how exactly points stand on houses.
const OTHER_HOUSE_METERS = 1;
const OTHER_HOUSE_PER_METER = 0.13;
// Who taps on the map means the thing itself, whatever street it stands on; one in fifty the place before which it stands.
const LEAST_TAP_METERS = 4;
const TAP_BESIDE = 0.02;

/** The logarithm of how likely a thing is the one meant, against others of its class around the same place. */
export function logLikelihood({ distanceMeters, excessMeters, isOnStreet }: Lie, outside: Outside): number {
  const { accuracyMeters, isHouse } = outside;
  const blur = Math.max(accuracyMeters / FITTED_ACCURACY_METERS, 1);
  if (!isHouse) {
    const onIt = Math.exp(-(distanceMeters ** 2) / (2 * Math.max(accuracyMeters, LEAST_TAP_METERS) ** 2));
    return Math.log(onIt + TAP_BESIDE * Math.exp((-PER_METER * distanceMeters) / blur));
  }
  const excess = (excessMeters ?? 0) / blur;
  return (
    (-PER_METER * distanceMeters) / blur -
    OTHER_HOUSE * (1 - Math.exp(-excess / OTHER_HOUSE_METERS)) -
    OTHER_HOUSE_PER_METER * excess -
    (isOnStreet === false ? OTHER_STREET : 0)
  );
}

/** Logarithms as probabilities that sum to 1. */
export function probabilitiesOf(logs: readonly number[]): readonly number[] {
  const most = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - most));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
