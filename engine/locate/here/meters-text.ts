/** A length as a reason says it: with a decimal below 10 m. */
export const metersText = (meters: number): string => `${meters < 10 ? meters.toFixed(1) : meters.toFixed(0)} m`;
