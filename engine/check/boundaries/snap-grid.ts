/**
 * The grid that lines are laid on before they are cut at each other: 10^-9 degrees, 0.1 mm. Its coordinates are whole
 * numbers below 2^39, so that differences, doubles and exact turns of them stay exact in float64.
 */
const UNITS_PER_DEGREE = 1e9;

/** The nearest grid line; halves go up, as in `crossingPoint`. */
export const toUnits = (degrees: number): number => Math.floor(degrees * UNITS_PER_DEGREE + 0.5);

export const toDegrees = (units: number): number => units / UNITS_PER_DEGREE;
