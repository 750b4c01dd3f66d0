import { type CityFacts, serviceName } from '../state/city.ts';
import type { RequestPart } from '../state/view.ts';
import { agoText, countText, lengthText } from '../state/words.ts';
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
  /** How many reported it; left out: one. */
  readonly reportCount?: number;
  /** What of it opens; left out: the request itself. */
  readonly part?: RequestPart;
}

/** One request in a list, a link to it: its service, state, owner, age, distance and how many reported it. */
export function RequestLine(props: Props) {
  const { known, request, service, isClosed, agency, reportedAtMs, meters, reportCount = 1, part = 'request' } = props;
  return (
    <ViewLink to={{ panel: 'requests', request, requestPart: part, sheet: 'half' }} class="row">
      <Badge facts={known} service={service} isClosed={isClosed} />
      <span class="row-text">
        <span class="row-title">
          {serviceName(service)}
          {isClosed && <span class="state"> closed</span>}
        </span>
        <span class="muted small">{agency}</span>
      </span>
      {reportCount > 1 && (
        <span class="count" title={countText(reportCount, 'report')}>
          {reportCount}
          <span class="visually-hidden"> reports</span>
        </span>
      )}
      <span class="row-end muted small">
        <span>{agoText(reportedAtMs, Date.now())}</span>
        {meters !== null && <span>{lengthText(meters, known.map.city.units)}</span>}
      </span>
    </ViewLink>
  );
}
