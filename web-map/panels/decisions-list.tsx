import { useSignal } from '@preact/signals';
import { answered, Trouble, troubleOf } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { agencyName, facts } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { momentText } from '../state/words.ts';
import { ViewLink } from './panels.tsx';
import { TroubleNote } from './trouble-note.tsx';

type Entry = api.AuditPage['entries'][number];

const KINDS: Readonly<Record<Entry['kind'], string>> = {
  owner_overridden: 'Given to another owner',
  override_cleared: 'Given back to the rules',
  handed_over: 'Handed over',
  rediagnosed: 'Found to be something else',
  declined: 'Declined: not theirs',
  undone: 'Decision taken back',
  rule_accepted: 'Rule accepted',
  rule_dismissed: 'Rule dismissed',
  incident_linked: 'Reports joined',
  incident_unlinked: 'Reports parted',
  incident_merged: 'Incidents merged',
  incident_split: 'Incident split',
  dedupe_settings_changed: 'Settings of duplicates changed',
  alert_acknowledged: 'Alert acknowledged',
  alert_dismissed: 'Alert dismissed',
  alert_settings_changed: 'Settings of alerts changed',
};

const MOST = '50';

/** Who decided what over the rules and when, newest first. */
export function DecisionsList() {
  const kind = useSignal<Entry['kind'] | ''>('');
  const [loaded, retry] = useLoaded(
    `audit ${kind.value}`,
    async (signal) =>
      (await answered(api.getAudit({ limit: MOST, ...(kind.value && { kind: kind.value }) }, { signal }))).data,
    { keepLast: true },
  );
  const known = latest(facts.value);
  const page = latest(loaded);
  return (
    <>
      <label class="field">
        Decisions
        <select
          value={kind.value}
          onChange={(event) => {
            kind.value = event.currentTarget.value as Entry['kind'] | '';
          }}
        >
          <option value="">All</option>
          {Object.entries(KINDS).map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
      {page?.entries.length === 0 && <p class="muted">Nobody has decided anything over the rules yet.</p>}
      {known && page && (
        <ol class="history">
          {page.entries.map((entry) => (
            <Decision key={entry.id} entry={entry} timeZone={known.map.city.timeZone} onUndone={retry} />
          ))}
        </ol>
      )}
      {page?.next && <p class="muted small">Older ones are at {page.next}.</p>}
    </>
  );
}

interface DecisionProps {
  readonly entry: Entry;
  readonly timeZone: string;
  readonly onUndone: () => void;
}

function Decision({ entry, timeZone, onUndone }: DecisionProps) {
  const { at, kind, actor, reason, request, subject, from, to, undoneBy } = entry;
  return (
    <li>
      <strong>{KINDS[kind]}</strong> <time class="muted small">{momentText(at, timeZone)}</time>
      {from !== to && (from !== null || to !== null) && (
        <p>
          {agencyName(from)} → {agencyName(to)}
        </p>
      )}
      {subject && kind.startsWith('rule_') && <p>Rule {subject}</p>}
      {reason && <p>{reason}</p>}
      <p class="muted small inline-list">
        {actor && <span>{actor}</span>}
        {undoneBy && <span>taken back since</span>}
        {request && <ViewLink to={{ panel: 'requests', request, sheet: 'half' }}>The request</ViewLink>}
      </p>
      {entry.isUndoable && /^(rule|incident|dedupe|alert)_/.test(kind) && <Undo id={entry.id} onUndone={onUndone} />}
    </li>
  );
}

/** Takes a decision about a rule, an incident, an alert or a setting back; what was decided about a request is taken back there. */
function Undo({ id, onUndone }: { readonly id: string; readonly onUndone: () => void }) {
  const isBusy = useSignal(false);
  const trouble = useSignal<Trouble | null>(null);
  const undo = async (): Promise<void> => {
    isBusy.value = true;
    try {
      await answered(api.postAuditIdUndo({ id, ruleDecision: {} }));
      onUndone();
    } catch (error) {
      const told = troubleOf(error);
      if (told instanceof Trouble) trouble.value = told;
    } finally {
      isBusy.value = false;
    }
  };
  return (
    <>
      <button type="button" class="button" disabled={isBusy.value} onClick={() => void undo()}>
        Take it back
      </button>
      {trouble.value && <TroubleNote trouble={trouble.value} />}
    </>
  );
}
