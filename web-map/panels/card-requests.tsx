import type * as api from '../client/generated.ts';
import { facts } from '../state/city.ts';
import { latest } from '../state/loaded.ts';
import { RequestLine } from './request-line.tsx';

/** Requests of the location card, in the order in which they come; nothing where there is none. */
export function CardRequests({
  requests,
  label,
}: {
  readonly requests: readonly api.LinkedRequest[];
  readonly label: string;
}) {
  const known = latest(facts.value);
  if (known === null || requests.length === 0) return null;
  return (
    <ol class="rows" aria-label={label}>
      {requests.map(({ id, service, status, owner, reportedAt, distanceMeters }) => (
        <li key={id}>
          <RequestLine
            known={known}
            request={id}
            service={service}
            isClosed={status === 'closed'}
            agency={owner?.name ?? 'Nobody yet'}
            reportedAtMs={Date.parse(reportedAt)}
            meters={distanceMeters}
          />
        </li>
      ))}
    </ol>
  );
}
