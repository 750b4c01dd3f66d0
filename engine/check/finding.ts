import type { Geometry } from 'geojson';
import type { LayerId, RuleId, ServiceCode } from '../ids.ts';

/**
 * How grave a finding is. `error`: the configuration says something that cannot be meant. `warning`: very likely a
 * mistake, or a mistake that could not be proved. `note`: true, and good to know.
 */
export type Severity = 'error' | 'warning' | 'note';

/**
 * Something wrong in a city's rules or boundaries, with a concrete place where it shows. The first eight keys are the
 * public JSON of `bailiwick check --json` and stand there under these names; null where there is none.
 */
export interface Finding {
  /** What kind of fault, in words joined by dashes (`shadowed-rule`, `gap`). */
  readonly kind: string;
  readonly severity: Severity;
  /** One sentence or two with the names of all that take part. */
  readonly message: string;
  /** The layer that is at fault, or the first of two. */
  readonly layer: LayerId | null;
  /** The rule that is at fault, or the first of two. */
  readonly rule: RuleId | null;
  /** The place where it shows, degrees; both or none. */
  readonly lon: number | null;
  readonly lat: number | null;
  readonly areaSquareMeters: number | null;
  readonly service?: ServiceCode;
  readonly otherLayer?: LayerId;
  readonly otherRule?: RuleId;
  readonly sizeClass?: 'hair' | 'sliver' | 'small' | 'large';
  /** What is answered where it shows, by question; nothing where it is not there. */
  readonly answers?: Readonly<Record<string, string>>;
  /** When it shows, ISO 8601 in UTC; at any time from the check on where it is not there. */
  readonly at?: string;
  /** Where it is: the gap, the overlap, the unowned part. */
  readonly geometry?: Geometry;
}
