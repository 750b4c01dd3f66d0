import { type CityFacts, serviceName } from '../state/city.ts';
import { agoText, lengthText } from '../state/words.ts';
import { ViewLink } from './panels.tsx';
import { Badge } from './signs.tsx';

interface Props {
  readonly known: CityFacts;
  /** Its id. */
  readonly request: string;
  readonly service: string;
  readonly isClosed: boolean;
  readonly agency: string;
  readonly reportedAtMs: number;
  /** How far it is; null: not said. */
  readonly meters: number | null;
}

/** One request in a list, a link to it: its service, state, owner, age and distance. */
export function RequestLine({ known, request, service, isClosed, agency, reportedAtMs, meters }: Props) {
  return (
    <ViewLink to={{ panel: 'requests', request, sheet: 'half' }} class="row">
      <Badge facts={known} service={service} isClosed={isClosed} />
      <span class="row-text">
        <span class="row-title">
          {serviceName(service)}
          {isClosed && <span class="state"> closed</span>}
        </span>
        <span class="muted small">{agency}</span>
      </span>
      <span class="row-end muted small">
        <span>{agoText(reportedAtMs, Date.now())}</span>
        {meters !== null && <span>{lengthText(meters, known.map.city.units)}</span>}
      </span>
    </ViewLink>
  );
}
