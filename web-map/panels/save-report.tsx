import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { answered, Trouble, troubleOf } from '../client/call.ts';
import type * as api from '../client/generated.ts';
import { postRequests } from '../client/generated.ts';
import { isComplete } from '../state/answer.ts';
import { announcement, loadFeed, spokenOf } from '../state/city.ts';
import { go, view } from '../state/navigate.ts';
import type { PickedPlace } from '../state/view.ts';
import { TroubleNote } from './trouble-note.tsx';

interface Props {
  readonly place: PickedPlace;
  readonly service: api.Service;
  readonly answers: Readonly<Record<string, string>>;
  /** It is called in, not reported: what is kept is a record that somebody was told to call. */
  readonly isEmergency: boolean;
  /** What was seen, as far as it is typed: compared with what others reported. */
  readonly described: Signal<string>;
  /** The problem to which who reports adds themselves; null: to none. */
  readonly sameAs: string | null;
}

// Not crypto.randomUUID(), which browsers keep from pages that came over plain HTTP from another machine.
const newKey = (): string => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');

const fieldOf = (form: HTMLFormElement, name: string): string => String(new FormData(form).get(name) ?? '').trim();

function savedText({ emergency, owner, reportCount }: api.Request): string {
  if (emergency?.nobodyComes) return `Nobody comes because of this. Call ${emergency.call.name} now.`;
  if (reportCount > 1) return `Saved. ${reportCount} people have reported this now.`;
  return `Saved. ${owner ? `It goes to ${owner.name}.` : 'Nobody owns it yet.'}`;
}

function reportOf(form: HTMLFormElement, { place, service, answers, sameAs }: Props): api.Report {
  const description = fieldOf(form, 'description');
  const contact = Object.fromEntries(
    ['name', 'phone', 'email'].flatMap((name) => {
      const value = fieldOf(form, name);
      return value ? [[name, value]] : [];
    }),
  );
  return {
    service: service.code,
    place,
    answers,
    ...(description && { description }),
    ...(sameAs !== null && { sameAs }),
    ...(Object.keys(contact).length > 0 && { contact }),
  };
}

function buttonText({ isEmergency, sameAs }: Props): string {
  if (isEmergency) return 'I have called; keep a record';
  return sameAs === null ? 'Save the report' : 'Add me to what is known';
}

/**
 * The report itself. What was sent and not acknowledged goes again under the same key, so that a lost answer doubles nothing;
 * saved, it opens as a request.
 */
export function SaveReport(props: Props) {
  const isBusy = useSignal(false);
  const trouble = useSignal<Trouble | null>(null);
  const unanswered = useRef({ text: '', key: '' });
  const form = useRef<HTMLFormElement>(null);
  const save = async (): Promise<void> => {
    if (isBusy.value) return;
    const report = reportOf(form.current!, props);
    const text = JSON.stringify(report);
    if (unanswered.current.text !== text) unanswered.current = { text, key: newKey() };
    isBusy.value = true;
    trouble.value = null;
    try {
      const { data } = await answered(postRequests({ idempotencyKey: unanswered.current.key, report }));
      unanswered.current = { text: '', key: '' };
      announcement.value = savedText(data);
      void loadFeed(spokenOf(view.value), true);
      go({ panel: 'requests', request: data.id, place: null, asset: null, service: null, answers: {} });
    } catch (error) {
      const said = troubleOf(error);
      if (said instanceof Trouble) trouble.value = said;
    } finally {
      isBusy.value = false;
    }
  };
  const isReady = isComplete(props.service, props.answers);
  if (view.value.asOf !== null)
    return <p class="muted small">This is another day's answer. Go back to today to report something.</p>;
  return (
    <form
      ref={form}
      class="save"
      aria-label="Report it"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label>
        <span>
          What did you see? <span class="muted small">optional</span>
        </span>
        <textarea
          name="description"
          rows={2}
          maxLength={10_000}
          onInput={(event) => {
            props.described.value = event.currentTarget.value;
          }}
        />
      </label>
      <details class="contact-fields">
        <summary>How to reach you (optional, never shown)</summary>
        <label>
          Name
          <input name="name" autocomplete="name" maxLength={200} />
        </label>
        <label>
          Phone
          <input name="phone" type="tel" autocomplete="tel" maxLength={60} />
        </label>
        <label>
          E-mail
          <input name="email" type="text" inputMode="email" autocomplete="email" maxLength={320} />
        </label>
      </details>
      <button
        type="submit"
        class={props.isEmergency ? 'button wide' : 'button primary wide'}
        disabled={isBusy.value || !isReady}
      >
        {isBusy.value ? 'Saving …' : buttonText(props)}
      </button>
      {!isReady && <p class="muted small">Answer the questions that are needed first.</p>}
      {trouble.value && (
        <TroubleNote trouble={trouble.value} {...(trouble.value.canRetry && { retry: () => void save() })} />
      )}
    </form>
  );
}
