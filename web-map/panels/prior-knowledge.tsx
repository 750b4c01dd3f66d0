import { useSignal } from '@preact/signals';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { facts } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { countText, dayText, lengthText } from '../state/words.ts';
import { CardSection } from './card-section.tsx';
import { ViewLink } from './panels.tsx';
import { TroubleNote } from './trouble-note.tsx';

type PlaceQuestion = Pick<
  Parameters<typeof api.getPlacesPriorKnowledge>[0],
  'lon' | 'lat' | 'accuracyMeters' | 'asset'
>;

/** What was known of the place before a day: the evidence in order of time, or that nothing was on record and what was searched. */
export function PriorKnowledge({ question }: { readonly question: PlaceQuestion }) {
  const { knownAsOf } = view.value;
  const isOpen = useSignal(knownAsOf !== null);
  const key = `known ${JSON.stringify(question)} ${knownAsOf}`;
  const [loaded, retry] = useLoaded(
    isOpen.value ? key : null,
    async (signal) => {
      const asked = { ...question, ...(knownAsOf !== null && { asOf: knownAsOf }) };
      return (await answered(api.getPlacesPriorKnowledge(asked, { signal }))).data;
    },
    { keepLast: true },
  );
  const found = latest(loaded);
  return (
    <CardSection
      title="What was known"
      count={knownAsOf === null ? '' : `before ${knownAsOf}`}
      isOpen={knownAsOf !== null}
      onToggle={(open) => {
        isOpen.value = open;
      }}
    >
      <label class="inline">
        Before{' '}
        <input
          type="date"
          value={knownAsOf ?? ''}
          onChange={(event) => go({ knownAsOf: event.currentTarget.value || null }, 'replace')}
        />
      </label>
      <div aria-live="polite" aria-busy={loaded.kind === 'loading'}>
        {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
        {found && loaded.kind !== 'failed' && <Known found={found} />}
      </div>
    </CardSection>
  );
}

function Known({ found }: { readonly found: api.PriorKnowledge }) {
  const { statement, evidence, evidenceTotal } = found;
  const repeated = repeatedNotes(evidence);
  return (
    <>
      <p class={`statement ${found.known ? 'is-known' : ''}`}>{statement}</p>
      {evidence.length > 0 && (
        <ol class="history" aria-label="Evidence in order of time">
          {evidence.map((each) => (
            <EvidenceRow
              key={`${each.at} ${each.kind} ${each.requestId ?? each.inspectionId}`}
              evidence={each}
              repeated={repeated}
            />
          ))}
        </ol>
      )}
      {repeated.map((note, i) => (
        <p key={note} class="muted small">
          <sup>{i + 1}</sup> {note}
        </p>
      ))}
      {evidenceTotal > evidence.length && (
        <p class="muted small">
          The latest {evidence.length} of {countText(evidenceTotal, 'record')}.
        </p>
      )}
    </>
  );
}

/** Notes of more than one record, which are said once below them. */
function repeatedNotes(evidence: api.PriorKnowledge['evidence']): readonly string[] {
  const notes = evidence.flatMap((each) => each.notes);
  return [...new Set(notes)].filter((note) => notes.indexOf(note) !== notes.lastIndexOf(note));
}

interface EvidenceProps {
  readonly evidence: api.PriorKnowledge['evidence'][number];
  /** Notes that are not said here but by their number. */
  readonly repeated: readonly string[];
}

function EvidenceRow({ evidence, repeated }: EvidenceProps) {
  const city = latest(facts.value)?.map.city;
  const { at, summary, distanceMeters, status, notes, requestId } = evidence;
  if (city === undefined) return null;
  const beside = [
    distanceMeters !== null && `${lengthText(distanceMeters, city.units)} away`,
    status === 'open' && 'open at that time',
    ...notes.filter((note) => !repeated.includes(note)),
  ].filter(Boolean);
  return (
    <li>
      <time dateTime={at} class="muted small">
        {dayText(at, city.timeZone)}
      </time>{' '}
      {requestId === null ? (
        summary
      ) : (
        <ViewLink to={{ panel: 'requests', request: requestId, sheet: 'half' }}>{summary}</ViewLink>
      )}
      {repeated.map((note, i) => notes.includes(note) && <sup key={note}> {i + 1}</sup>)}
      {beside.length > 0 && <div class="muted small">{beside.join(' · ')}</div>}
    </li>
  );
}
