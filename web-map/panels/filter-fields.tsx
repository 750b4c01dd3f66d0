import type { CityFacts } from '../state/city.ts';

// The periods that can be chosen, in days; null is ever.
const PERIODS: readonly (readonly [label: string, days: number | null])[] = [
  ['Any time', null],
  ['Last 24 hours', 1],
  ['Last 7 days', 7],
  ['Last 30 days', 30],
  ['Last 90 days', 90],
  ['Last year', 365],
];

interface Field<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

interface ServiceFieldProps extends Field<string | null> {
  readonly known: CityFacts | null;
  /** Whether it must be one: all is no choice. */
  readonly isOne?: boolean;
}

/** One of the city's services by its code, or null for all. */
export function ServiceField({ known, value, onChange, isOne = false }: ServiceFieldProps) {
  return (
    <label>
      Service
      <select value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || null)}>
        {!isOne && <option value="">All services</option>}
        {known?.services.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How many days back, or null for ever. */
export function PeriodField({ value, onChange }: Field<number | null>) {
  return (
    <label>
      Reported
      <select value={value ?? ''} onChange={(event) => onChange(Number(event.currentTarget.value) || null)}>
        {PERIODS.map(([label, days]) => (
          <option key={label} value={days ?? ''}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
