import { useSignal } from '@preact/signals';
import { answered, Trouble, troubleOf } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { TroubleNote } from './trouble-note.tsx';

interface Props {
  /** Of the proposal. */
  readonly id: string;
  readonly onDecided: (decided: api.RuleDecided) => void;
}

/** Accepts a proposed rule or dismisses it with a reason; either can be taken back under Decisions. */
export function DecideRule({ id, onDecided }: Props) {
  const reason = useSignal('');
  const actor = useSignal('');
  const isBusy = useSignal(false);
  const trouble = useSignal<Trouble | null>(null);
  const decide = async (what: 'accept' | 'dismiss'): Promise<void> => {
    if (isBusy.value) return;
    isBusy.value = true;
    trouble.value = null;
    const by = actor.value.trim() && { actor: actor.value.trim() };
    const said = reason.value.trim();
    try {
      const { data } =
        what === 'accept'
          ? await answered(
              api.postRouteProposalsIdAccept({ id, ruleDecision: { ...by, ...(said && { reason: said }) } }),
            )
          : await answered(api.postRouteProposalsIdDismiss({ id, ruleDismissal: { ...by, reason: said } }));
      onDecided(data);
    } catch (error) {
      const told = troubleOf(error);
      if (told instanceof Trouble) trouble.value = told;
    } finally {
      isBusy.value = false;
    }
  };
  return (
    <form
      class="change"
      aria-label="Decide about the rule"
      onSubmit={(event) => {
        event.preventDefault();
        void decide('accept');
      }}
    >
      <label>
        Your desk or role (no names)
        <input
          value={actor.value}
          maxLength={100}
          onInput={(event) => {
            actor.value = event.currentTarget.value;
          }}
        />
      </label>
      <label>
        Reason (needed to dismiss)
        <input
          value={reason.value}
          maxLength={2_000}
          onInput={(event) => {
            reason.value = event.currentTarget.value;
          }}
        />
      </label>
      <button type="submit" class="button primary" disabled={isBusy.value}>
        Accept the rule
      </button>
      <button
        type="button"
        class="button"
        disabled={isBusy.value || reason.value.trim() === ''}
        onClick={() => void decide('dismiss')}
      >
        Dismiss it
      </button>
      {trouble.value && <TroubleNote trouble={trouble.value} />}
    </form>
  );
}
