import type { Finding } from '../client/generated.ts';
import { colorOfSeverity, letterOf } from '../layers/findings.ts';
import { theme } from '../state/city.ts';
import { inkOf } from '../style/palette.ts';

const WORDS = { error: 'Error', warning: 'Warning', note: 'Note' } as const;

/** How grave a finding is, as its plate on the map. */
export function SeveritySign({ severity }: { readonly severity: Finding['severity'] }) {
  const style = { background: colorOfSeverity(theme.value, severity), color: inkOf(theme.value) };
  return (
    <span class="severity" style={style}>
      <span aria-hidden="true">{letterOf(severity)}</span>
      <span class="visually-hidden">{WORDS[severity]}: </span>
    </span>
  );
}
