/** How strong chance alone gets: what a simulation under the null left. JSON-able. */
export interface Thresholds {
  /** Log likelihood ratio at which an alert opens. */
  readonly openLlr: number;
  readonly falseAlarmsPerMonth: number;
  /** Strengths of the alerts that chance made, strongest first, and in how many simulated days. */
  readonly peaks: readonly number[];
  readonly simulatedDays: number;
}
