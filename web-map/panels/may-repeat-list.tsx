import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { facts, listed } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { countText } from '../state/words.ts';
import { RequestLine } from './request-line.tsx';
import { TroubleNote } from './trouble-note.tsx';

const MOST = 100;

/** Reports that may repeat another and wait for somebody to say, the newest first; the map shows the same. */
export function MayRepeatList() {
  const known = latest(facts.value);
  const [loaded, retry] = useLoaded('may repeat', async (signal) => {
    const asked = { suggested: 'yes' as const, status: 'open' as const, limit: String(MOST) };
    return (await answered(api.getRequests(asked, { signal }))).data as api.RequestPage;
  });
  const page = latest(loaded);
  useEffect(() => {
    listed.value = page?.requests.map(({ id }) => id) ?? [];
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
          : page.requests.length === 0
            ? 'No report waits for somebody to say whether it repeats another.'
            : `${countText(page.requests.length, 'report')} may repeat another; somebody must say${page.next ? ' (the newest)' : ''}.`}
      </p>
      {known && page && (
        <ol class="rows" aria-label="May repeat another">
          {page.requests.map(({ id, service, owner, reportedAt, reportCount }) => (
            <li key={id}>
              <RequestLine
                known={known}
                request={id}
                part="reports"
                service={service}
                isClosed={false}
                agency={owner?.name ?? 'Nobody yet'}
                reportedAtMs={Date.parse(reportedAt)}
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
