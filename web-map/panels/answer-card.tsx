import { useEffect, useRef } from 'preact/hooks';
import type * as api from '../client/generated.ts';
import { emergencyOf } from '../state/answer.ts';
import { percentText, telOf } from '../state/words.ts';
import { OwnerChances } from './owner-chances.tsx';

/** Whose it is, why, how sure, and who else it might be: the answer of routing. */
export function AnswerCard({ answer }: { readonly answer: api.RouteAnswer }) {
  return (
    <div class="answer">
      <OwnerCard owner={answer.owner} nobody={nobodyText(answer)} confidence={answer.confidence} />
      <Because reasons={answer.because} />
      <OwnerChances answer={answer} />
    </div>
  );
}

const nobodyText = ({ nearest }: api.RouteAnswer): string =>
  nearest ? `Nobody owns this here. The nearest is ${nearest.name}.` : 'Nobody owns this here.';

interface OwnerProps {
  readonly owner: api.Owner;
  readonly nobody: string;
  readonly confidence?: number;
}

/** The agency with its phone and address; or that there is none. */
export function OwnerCard({ owner, nobody, confidence }: OwnerProps) {
  if (owner === null) return <p class="owner nobody">{nobody}</p>;
  return (
    <div class="owner">
      <p class="owner-name">{owner.name}</p>
      {confidence !== undefined && confidence < 1 && <p class="sure">{percentText(confidence)} sure</p>}
      <p class="contacts">
        {owner.phone && (
          <a href={telOf(owner.phone)} class="contact">
            {owner.phone}
          </a>
        )}
        {owner.url && (
          <a href={owner.url} class="contact" rel="noreferrer" target="_blank">
            {new URL(owner.url).host.replace(/^www\./, '')}
            <span class="visually-hidden"> (opens another tab)</span>
          </a>
        )}
        {!owner.phone && !owner.url && <span class="muted">No phone or address is known.</span>}
      </p>
    </div>
  );
}

export function Because({ reasons }: { readonly reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <div class="because">
      <p class="because-title">Because</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}

/** Call, do not report: what to do, whom to call, and that a report sends nobody. */
export function EmergencyBanner({ said }: { readonly said: unknown }) {
  const emergency = emergencyOf(said);
  const banner = useRef<HTMLDivElement>(null);
  const isShown = emergency !== null;
  // It must be seen before anything else, on a small screen too.
  useEffect(() => banner.current?.scrollIntoView({ block: 'nearest' }), [isShown]);
  if (emergency === null) return null;
  const { message, name, phone, nobodyComes } = emergency;
  return (
    <div ref={banner} class="emergency" role="alert">
      <p class="emergency-title">Emergency: call now</p>
      <p>{message}</p>
      {phone ? (
        <a class="button emergency-call" href={telOf(phone)}>
          Call {name ? `${name}, ` : ''}
          {phone}
        </a>
      ) : (
        name && <p>Call {name}; no number of theirs is known here.</p>
      )}
      {nobodyComes && <p class="small">Nobody comes because of a report: it waits in no queue.</p>}
    </div>
  );
}
