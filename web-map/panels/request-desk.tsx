import { type Signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { answered, Trouble, troubleOf } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { facts } from '../state/city.ts';
import {
  ACT_TEXT,
  changeOf,
  DESK_ACTS,
  type DeskAct,
  isUndoable,
  missingOf,
  OUTCOME_TEXT,
  type Said,
  STAGE_TEXT,
} from '../state/desk.ts';
import { latest } from '../state/loaded.ts';
import { percentText } from '../state/words.ts';
import { TroubleNote } from './trouble-note.tsx';

/** A request with the state that a change of it must name. */
export interface Opened {
  readonly request: api.Request;
  readonly etag: string | null;
}

interface Props {
  readonly opened: Opened;
  readonly onChanged: (next: Opened) => void;
  readonly reload: () => void;
}

const NOTHING_SAID: Omit<Said, 'act'> = { reason: '', actor: '', to: '', service: '', outcome: '', stage: '' };

/**
 * What a desk does with a request: close it, pass it on, say that it is not theirs or that it is something else, and take that back.
 * Somebody else's change in between is not overwritten; what is somebody else's is offered to them instead of being closed.
 */
export function RequestDesk({ opened, onChanged, reload }: Props) {
  const said = useSignal<Said>({ act: 'close', ...NOTHING_SAID });
  const isBusy = useSignal(false);
  const trouble = useSignal<Trouble | null>(null);
  const { request, etag } = opened;
  const isOpen = request.status === 'open';
  const send = async (change: api.Change): Promise<void> => {
    if (isBusy.value) return;
    isBusy.value = true;
    trouble.value = null;
    try {
      const asked = api.patchRequestsId({ id: request.id, ...(etag !== null && { ifMatch: etag }), change });
      const { data, headers } = await answered(asked);
      onChanged({ request: data, etag: headers.get('ETag') });
    } catch (error) {
      const told = troubleOf(error);
      if (told instanceof Trouble) trouble.value = told;
    } finally {
      isBusy.value = false;
    }
  };
  const change = (): api.Change =>
    isOpen
      ? changeOf(trimmed(said.value))
      : { status: 'open', ...(said.value.reason.trim() && { reason: said.value.reason.trim() }) };
  const missing = isOpen ? missingOf(trimmed(said.value)) : null;
  return (
    <form
      class="change"
      aria-label="What to do with it"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) void send(change());
      }}
    >
      {isOpen && <Acts said={said} />}
      {isOpen && <Fields said={said} request={request} />}
      <TextField said={said} name="reason" label={reasonLabel(isOpen ? said.value.act : 'close')} most={2_000} />
      {isOpen && said.value.act !== 'close' && (
        <TextField said={said} name="actor" label="Your desk or role (no names)" most={100} />
      )}
      <button type="submit" class="button primary" disabled={isBusy.value || missing !== null}>
        {isOpen ? BUTTON_TEXT[said.value.act] : 'Reopen this request'}
      </button>
      {missing !== null && <p class="muted small">{missing}</p>}
      {isUndoable(request.history) && (
        <button type="button" class="button" disabled={isBusy.value} onClick={() => void send({ undo: true })}>
          Take the last decision back
        </button>
      )}
      {trouble.value && (
        <TroubleNote trouble={trouble.value} {...(trouble.value.canRetry && { retry: () => void send(change()) })} />
      )}
      {trouble.value && (
        <Offers
          trouble={trouble.value}
          said={said}
          onChosen={() => {
            trouble.value = null;
          }}
        />
      )}
      {trouble.value?.status === 412 && (
        <button type="button" class="button" onClick={reload}>
          Show it as it is now
        </button>
      )}
    </form>
  );
}

const BUTTON_TEXT: Readonly<Record<DeskAct, string>> = {
  close: 'Close this request',
  handover: 'Hand it over',
  declined: 'It is not ours',
  rediagnosis: 'It is something else',
  stage: 'Move it on',
};

const reasonLabel = (act: DeskAct): string =>
  act === 'close' || act === 'stage' ? 'Reason, for the history' : 'Why, for whoever has it next';

const trimmed = (said: Said): Said => ({ ...said, reason: said.reason.trim(), actor: said.actor.trim() });

function Acts({ said }: { readonly said: Signal<Said> }) {
  return (
    <fieldset class="acts" aria-label="What to do">
      {DESK_ACTS.map((act) => (
        <label key={act} class="act">
          <input
            type="radio"
            name="act"
            class="visually-hidden"
            checked={said.value.act === act}
            onChange={() => {
              said.value = { ...said.value, act };
            }}
          />
          <span>{ACT_TEXT[act]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The one thing that each act wants to know beside the reason. */
function Fields({ said, request }: { readonly said: Signal<Said>; readonly request: api.Request }): JSX.Element | null {
  const known = latest(facts.value);
  if (known === null) return null;
  switch (said.value.act) {
    case 'close':
      return (
        <Choice
          said={said}
          name="outcome"
          label="How it ended"
          open="It is not said"
          choices={Object.entries(OUTCOME_TEXT)}
        />
      );
    case 'handover':
      return (
        <Choice
          said={said}
          name="to"
          label="To whom"
          open="Choose an agency"
          choices={agenciesFor(request, [...known.agencies.values()])}
        />
      );
    case 'rediagnosis':
      return (
        <Choice
          said={said}
          name="service"
          label="What it is"
          open="Choose a kind of problem"
          choices={known.services.filter(({ code }) => code !== request.service).map(({ code, name }) => [code, name])}
        />
      );
    case 'stage':
      return (
        <Choice
          said={said}
          name="stage"
          label="How far it is"
          open="Choose a stage"
          choices={Object.entries(STAGE_TEXT).filter(([stage]) => stage !== request.stage)}
        />
      );
    case 'declined':
      return <p class="muted small">It goes to the most probable agency that has not said so; nothing is lost.</p>;
  }
}

/** Those whose it may be by the rules first, then all others by name. */
function agenciesFor(request: api.Request, agencies: readonly api.Agency[]): readonly (readonly [string, string])[] {
  const likely: readonly api.RouteAlternative[] = request.routing?.alternatives ?? [];
  const first = likely.flatMap(({ agency, name, probability }): [string, string][] =>
    agency === null || agency === request.owner?.agency
      ? []
      : [[agency, `${name} (${percentText(probability)} likely)`]],
  );
  const isFirst = new Set([request.owner?.agency, ...first.map(([id]) => id)]);
  const others = agencies.filter(({ id }) => !isFirst.has(id)).sort((a, b) => a.name.localeCompare(b.name));
  return [...first, ...others.map(({ id, name }): [string, string] => [id, name])];
}

interface ChoiceProps {
  readonly said: Signal<Said>;
  readonly name: 'to' | 'service' | 'outcome' | 'stage';
  readonly label: string;
  /** What stands there before anything is chosen. */
  readonly open: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
}

function Choice({ said, name, label, open, choices }: ChoiceProps) {
  return (
    <label>
      {label}
      <select
        name={name}
        value={said.value[name]}
        onChange={(event) => {
          said.value = { ...said.value, [name]: event.currentTarget.value };
        }}
      >
        <option value="">{open}</option>
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function TextField({
  said,
  name,
  label,
  most,
}: {
  readonly said: Signal<Said>;
  readonly name: 'reason' | 'actor';
  readonly label: string;
  readonly most: number;
}) {
  return (
    <label>
      {label}
      <input
        name={name}
        value={said.value[name]}
        maxLength={most}
        onInput={(event) => {
          said.value = { ...said.value, [name]: event.currentTarget.value };
        }}
      />
    </label>
  );
}

/** To whom it may belong, after it could not be closed: one of them fills the handover. */
function Offers({
  trouble,
  said,
  onChosen,
}: {
  readonly trouble: Trouble;
  readonly said: Signal<Said>;
  readonly onChosen: () => void;
}) {
  if (trouble.alternatives.length === 0) return null;
  return (
    <div class="offers">
      <p class="small">It may belong to:</p>
      {trouble.alternatives.map(({ agency, name, probability }) => (
        <button
          key={agency}
          type="button"
          class="button"
          onClick={() => {
            said.value = { ...said.value, act: 'handover', to: agency };
            onChosen();
          }}
        >
          Hand over to {name} ({percentText(probability)})
        </button>
      ))}
    </div>
  );
}
