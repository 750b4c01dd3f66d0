import { COVERED_RULES } from './harbor-covered-rules.ts';
import { DEAD_VALUES } from './harbor-dead-values.ts';
import { LEFT_OVER } from './harbor-left-over.ts';
import { NEVER_HOLDING } from './harbor-never-holding.ts';
import type { RuleFault } from './rule-faults.ts';

/** For tests: faults in the demo city's rules, of every kind that the check knows. */
export const CALDER_HARBOR_FAULTS: readonly RuleFault[] = [
  ...COVERED_RULES,
  ...DEAD_VALUES,
  ...NEVER_HOLDING,
  ...LEFT_OVER,
];
