import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { agencyName, facts, listed } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { countText } from '../state/words.ts';
import { RequestLine } from './request-line.tsx';
import { TroubleNote } from './trouble-note.tsx';

const MOST = 100;

/** Problems that were closed and reported again since, the last reported first; the map shows the same. */
export function NotFixedList() {
  const known = latest(facts.value);
  const [loaded, retry] = useLoaded(
    'not fixed',
    async (signal) =>
      (await answered(api.getIncidents({ queue: 'closed-not-fixed', limit: String(MOST) }, { signal }))).data,
  );
  const page = latest(loaded);
  useEffect(() => {
    listed.value = page?.incidents.map(({ lead }) => lead) ?? [];
    return () => {
      listed.value = [];
    };
  }, [page]);
  return (
    <>
      {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
      <p class="muted" role="status">
        {page === null
          ? 'Loading …'
          : page.incidents.length === 0
            ? 'Nothing that was closed has been reported again.'
            : `${countText(page.incidents.length, 'problem')} closed, reported again, and open${page.next ? ' (the newest)' : ''}.`}
      </p>
      {known && page && (
        <ol class="rows" aria-label="Closed, but not fixed">
          {page.incidents.map(({ id, lead, service, agency, notFixedSince, reportCount }) => (
            <li key={id}>
              <RequestLine
                known={known}
                request={lead}
                part="reports"
                service={service}
                isClosed={false}
                agency={agencyName(agency)}
                reportedAtMs={Date.parse(notFixedSince!)}
                reportCount={reportCount}
                meters={null}
              />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
