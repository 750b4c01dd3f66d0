import { useSignal } from '@preact/signals';
import { answered, Trouble, troubleOf } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { type AlertTold, takeAlert } from '../state/alert-feed.ts';
import { announcement } from '../state/city.ts';
import { TroubleNote } from './trouble-note.tsx';

interface Props {
  readonly alert: AlertTold;
  /** After a decision: what became of it is read anew. */
  readonly onDecided: () => void;
}

/** What a dispatcher says to an alert: that it is in hand, or that it is none, which needs a reason. The last one is taken back here. */
export function AlertActs({ alert, onDecided }: Props) {
  const reason = useSignal('');
  const actor = useSignal('');
  const isBusy = useSignal(false);
  const trouble = useSignal<Trouble | null>(null);
  const lastEntry = useSignal<string | null>(null);
  const attempt = async (act: () => Promise<void>): Promise<void> => {
    if (isBusy.value) return;
    isBusy.value = true;
    trouble.value = null;
    try {
      await act();
      onDecided();
    } catch (error) {
      const told = troubleOf(error);
      if (told instanceof Trouble) trouble.value = told;
    } finally {
      isBusy.value = false;
    }
  };
  const decide = (what: 'acknowledge' | 'dismiss') =>
    attempt(async () => {
      const by = actor.value.trim() === '' ? {} : { actor: actor.value.trim() };
      const why = reason.value.trim();
      const asked =
        what === 'dismiss'
          ? api.postAlertsIdDismiss({ id: alert.id, dismissal: { reason: why, ...by } })
          : api.postAlertsIdAcknowledge({ id: alert.id, acknowledgement: { ...(why && { reason: why }), ...by } });
      const { data } = await answered(asked);
      lastEntry.value = data.entry ?? null;
      reason.value = '';
      takeAlert(data);
      announcement.value = what === 'dismiss' ? 'The alert is dismissed.' : 'The alert is acknowledged.';
    });
  const takeBack = () =>
    attempt(async () => {
      const ruleDecision = { ...(actor.value.trim() && { actor: actor.value.trim() }) };
      await answered(api.postAuditIdUndo({ id: lastEntry.value!, ruleDecision }));
      lastEntry.value = null;
      takeAlert((await answered(api.getAlertsId({ id: alert.id }))).data);
    });
  return (
    <form class="change" aria-label="What to do with the alert" onSubmit={(event) => event.preventDefault()}>
      <label>
        Reason{alert.state === 'acknowledged' ? '' : ' (to dismiss it: needed)'}
        <input
          name="reason"
          maxLength={2_000}
          value={reason.value}
          onInput={(event) => {
            reason.value = event.currentTarget.value;
          }}
        />
      </label>
      <label>
        Your desk or role (no names)
        <input
          name="actor"
          maxLength={100}
          value={actor.value}
          onInput={(event) => {
            actor.value = event.currentTarget.value;
          }}
        />
      </label>
      <div class="alert-acts">
        {alert.state === 'open' && (
          <button
            type="button"
            class="button primary"
            disabled={isBusy.value}
            onClick={() => void decide('acknowledge')}
          >
            Acknowledge
          </button>
        )}
        <button
          type="button"
          class="button"
          disabled={isBusy.value || reason.value.trim() === ''}
          onClick={() => void decide('dismiss')}
        >
          Dismiss
        </button>
        {lastEntry.value !== null && (
          <button type="button" class="button" disabled={isBusy.value} onClick={() => void takeBack()}>
            Take it back
          </button>
        )}
      </div>
      {trouble.value && <TroubleNote trouble={trouble.value} />}
    </form>
  );
}
