/** For tests: the posterior over single mains and none by its definition, every state of every main written out. */

/** Places in meters; mains are straight, west to east or south to north, and do not meet. */
export interface PlainWorld {
  readonly places: readonly { readonly x: number; readonly y: number; readonly accuracyMeters: number }[];
  readonly mains: readonly { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number }[];
  readonly breaksPerYear: readonly number[];
  readonly radiusMeters: number;
}

const STEP_METERS = 6;
const POINTS = 12;

/** Probabilities of the mains in their order, then of none; beforehand of none as given, of several 0. Mains out of the circle: 0. */
export function plainPosterior({ places, mains, breaksPerYear, radiusMeters }: PlainWorld, none: number): number[] {
  const steps = mains.map((main) => stepsOf(main).filter(({ x, y }) => Math.hypot(x, y) <= radiusMeters));
  const all = steps.flat();
  const totalMeters = all.reduce((sum, { meters }) => sum + meters, 0);
  const background = places.map((place) => {
    const onMains = all.reduce((sum, step) => sum + step.meters * density(place, step), 0) / totalMeters;
    return 0.9 * onMains + 0.1 / (Math.PI * radiusMeters ** 2);
  });
  const rates = mains.map(({ dx, dy }, i) => {
    const inside = steps[i]!.reduce((sum, { meters }) => sum + meters, 0);
    return (breaksPerYear[i]! * inside) / Math.hypot(dx, dy);
  });
  const totalRate = rates.reduce((sum, rate) => sum + rate, 0);
  const weights = steps.map((own, i) => {
    if (own.length === 0) return 0;
    let evidence = 0;
    for (const { stray, weight } of STRAYS)
      for (const state of statesOf(own)) {
        let product = weight * state.weight;
        for (const [p, place] of places.entries()) {
          const density0 = own.reduce((sum, step, t) => sum + state.where[t]! * density(place, step), 0);
          product *= ((1 - stray) * density0) / background[p]! + stray;
        }
        evidence += product;
      }
    return (1 - none) * (rates[i]! / totalRate) * evidence;
  });
  const sum = weights.reduce((total, weight) => total + weight, none);
  return [...weights, none].map((weight) => weight / sum);
}

const STRAYS = [
  { stray: 0.02, weight: 0.3 },
  { stray: 0.1, weight: 0.4 },
  { stray: 0.3, weight: 0.2 },
  { stray: 0.6, weight: 0.1 },
];

interface Step {
  readonly x: number;
  readonly y: number;
  readonly along: number;
  readonly meters: number;
}

function stepsOf({ x, y, dx, dy }: PlainWorld['mains'][number]): readonly Step[] {
  const length = Math.hypot(dx, dy);
  const count = Math.ceil(length / STEP_METERS);
  return Array.from({ length: count }, (_, t) => {
    const share = (t + 0.5) / count;
    return { x: x + share * dx, y: y + share * dy, along: share * length, meters: length / count };
  });
}

function statesOf(steps: readonly Step[]) {
  const points = Math.min(steps.length, POINTS);
  const broken = [15, 40, 100].flatMap((spread) =>
    Array.from({ length: points }, (_, i) => {
      const at = steps[Math.floor(((i + 0.5) * steps.length) / points)]!.along;
      const heights = steps.map(({ along }) => {
        const off = Math.abs(along - at) / spread;
        return off > 4 ? 0 : Math.exp(-0.5 * off ** 2);
      });
      const sum = heights.reduce((total, height) => total + height, 0);
      return { weight: 0.5 / (3 * points), where: heights.map((height) => height / sum) };
    }),
  );
  return [...broken, { weight: 0.5, where: steps.map(() => 1 / steps.length) }];
}

/** Four fifths normal with three quarters of the standard radius, the rest so wide that all have the radius; the pipe is 5 m off. */
function density(place: PlainWorld['places'][number], { x, y }: Step): number {
  const radiusSquared = place.accuracyMeters ** 2 + 25;
  const squared = (place.x - x) ** 2 + (place.y - y) ** 2;
  const narrow = radiusSquared * 0.5625;
  const wide = (radiusSquared - 0.8 * narrow) / 0.2;
  const round = (scale: number): number => Math.exp(-squared / scale) / (Math.PI * scale);
  return 0.8 * round(narrow) + 0.2 * round(wide);
}
