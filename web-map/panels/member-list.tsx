import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { distanceMeters } from '../feed/select-requests.ts';
import { type CityFacts, serviceName } from '../state/city.ts';
import { belongsBy, deciderText, laterText } from '../state/incident-words.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { lengthText, momentText, percentText } from '../state/words.ts';
import { EvidenceBars } from './evidence-bars.tsx';
import { ViewLink } from './panels.tsx';
import { TroubleNote } from './trouble-note.tsx';

type Member = api.Incident['reports'][number];

interface Props {
  readonly incident: api.Incident;
  readonly known: CityFacts;
  /** Ids of those that are to be taken out. */
  readonly marked: Signal<ReadonlySet<string>>;
  /** The request that is open. */
  readonly open: string;
}

/** All reports of a problem, the lead first: how far and how much later than it each is, and why it belongs. */
export function MemberList({ incident, known, marked, open }: Props) {
  const mark = (id: string, isMarked: boolean): void => {
    const next = new Set(marked.value);
    if (isMarked) next.add(id);
    else next.delete(id);
    marked.value = next;
  };
  return (
    <ol class="members" aria-label="Reports of this problem">
      {incident.reports.map((member) => (
        <li key={member.id}>
          <input
            type="checkbox"
            aria-label={`Mark the report of ${momentText(member.reportedAt, known.map.city.timeZone)}`}
            checked={marked.value.has(member.id)}
            onChange={(event) => mark(member.id, event.currentTarget.checked)}
          />
          <div>
            <MemberHead member={member} lead={incident.reports[0]!} known={known} isOpen={member.id === open} />
            {!member.isLead && <WhyHere member={member} incident={incident} known={known} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

interface HeadProps {
  readonly member: Member;
  readonly lead: Member;
  readonly known: CityFacts;
  readonly isOpen: boolean;
}

function MemberHead({ member, lead, known, isOpen }: HeadProps) {
  const [at, from] = [member.place, lead.place];
  const meters = at && from && distanceMeters(from.lon, from.lat, at.lon, at.lat);
  const later = laterText(Date.parse(member.reportedAt) - Date.parse(lead.reportedAt));
  const when = momentText(member.reportedAt, known.map.city.timeZone);
  return (
    <>
      {isOpen ? (
        <strong>{when}, this report</strong>
      ) : (
        <ViewLink to={{ request: member.id, requestPart: 'reports' }}>{when}</ViewLink>
      )}
      <div class="muted small">
        {member.isLead
          ? 'the lead: people work on this one'
          : `${meters === null ? 'without a place' : `${lengthText(meters, known.map.city.units)} from the lead`}, ${later}`}
        {member.service !== lead.service && `, as ${serviceName(member.service)}`}
      </div>
    </>
  );
}

/** Who joined it, and what speaks for it beside the report of the problem that it is most like; asked for when it is opened. */
function WhyHere({
  member,
  incident,
  known,
}: {
  readonly member: Member;
  readonly incident: api.Incident;
  readonly known: CityFacts;
}) {
  const isAsked = useSignal(false);
  const joined = incident.history.findLast(({ request, kind }) => request === member.id && kind !== 'unlinked');
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open) isAsked.value = true;
      }}
    >
      <summary class="small">Why it belongs</summary>
      {joined && (
        <p class="small">
          Joined {deciderText(joined)}
          {joined.reason ? `: ${joined.reason}` : '.'}
        </p>
      )}
      {isAsked.value && <ComparedWith member={member} incident={incident} known={known} />}
    </details>
  );
}

const MOST_COMPARED = '100';

function ComparedWith({
  member,
  incident,
  known,
}: {
  readonly member: Member;
  readonly incident: api.Incident;
  readonly known: CityFacts;
}) {
  const [loaded, retry] = useLoaded(`why ${member.id}`, async (signal) => {
    const asked = { id: member.id, limit: MOST_COMPARED };
    return (await answered(api.getRequestsIdDuplicates(asked, { signal }))).data.duplicates;
  });
  const compared = latest(loaded);
  if (loaded.kind === 'failed') return <TroubleNote trouble={loaded.trouble} retry={retry} />;
  if (compared === null) return <p class="muted small">Comparing …</p>;
  const by = belongsBy(compared, new Set(incident.reports.map(({ id }) => id)));
  if (by === null)
    return <p class="muted small">By itself nothing speaks for it: no earlier report of the problem is like it.</p>;
  return (
    <>
      <p class="small">
        {percentText(by.score)} likely the same as the report of{' '}
        {momentText(by.request.reportedAt, known.map.city.timeZone)}:
      </p>
      <EvidenceBars pieces={by.evidence} />
    </>
  );
}
