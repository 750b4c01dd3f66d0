import { type Signal, useSignal } from '@preact/signals';
import { answered, Trouble, troubleOf } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { announcement, serviceName } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { allSettings, faultsOf, learnedText, TUNABLES, type Typed, typedOf } from '../state/tuning.ts';
import { dayText } from '../state/words.ts';
import { saidOf, useDoing, WhyFields, type WhySaid } from './incident-acts.tsx';
import { TroubleNote } from './trouble-note.tsx';
import { TuningEffect } from './tuning-effect.tsx';

interface Opened {
  readonly settings: api.DedupeSettings;
  readonly etag: string | null;
}

/** By what reports are told apart, of one service at a time: tried on past reports first, then saved with a reason. */
export function TuningPanel() {
  const saved = useSignal<Opened | null>(null);
  const [loaded, retry] = useLoaded(
    'dedupe settings',
    async (signal): Promise<Opened> => {
      const { data, headers } = await answered(api.getDedupeSettings({ signal }));
      return { settings: data, etag: headers.get('ETag') };
    },
    { keepLast: true },
  );
  const opened = saved.value ?? latest(loaded);
  const reload = (): void => {
    saved.value = null;
    retry();
  };
  if (loaded.kind === 'failed') return <TroubleNote trouble={loaded.trouble} retry={retry} />;
  if (opened === null) return <p class="muted">Loading the settings …</p>;
  const { services, trainedOn, updatedAt } = opened.settings;
  const service = services.find((each) => each.service === view.value.service) ?? services[0];
  if (service === undefined) return <p class="muted">The city has no services yet.</p>;
  return (
    <>
      <p class="muted small">
        When two reports are about one problem. Learned from: {trainedOn}.
        {updatedAt && ` Changed ${dayText(updatedAt, 'UTC')}.`}
      </p>
      <label class="field">
        Kind of problem
        <select value={service.service} onChange={(event) => go({ service: event.currentTarget.value }, 'replace')}>
          {services.map((each) => (
            <option key={each.service} value={each.service}>
              {serviceName(each.service)}
              {Object.keys(each.set).length > 0 ? ' (set by hand)' : ''}
            </option>
          ))}
        </select>
      </label>
      <Tuning
        key={`${service.service} ${opened.etag}`}
        opened={opened}
        service={service}
        onSaved={(next) => {
          saved.value = next;
        }}
        reload={reload}
      />
      {opened.settings.entry && <TakeBack entry={opened.settings.entry} onDone={reload} />}
    </>
  );
}

interface TuningProps {
  readonly opened: Opened;
  readonly service: api.DedupeSettings['services'][number];
  readonly onSaved: (next: Opened) => void;
  readonly reload: () => void;
}

/** The fields; what they would have done to past reports; and saving, which only what was tried can be. */
function Tuning({ opened: { settings, etag }, service, onSaved, reload }: TuningProps) {
  const typed = useSignal<Typed>(typedOf(service));
  const linking = useSignal(settings.linking);
  const tried = useSignal<{ readonly text: string; readonly effect: api.DedupePreviewed } | null>(null);
  const said = useSignal<WhySaid>({ reason: '', actor: '' });
  const trying = useSignal<Trouble | 'busy' | null>(null);
  const doing = useDoing(() => {});
  const faults = faultsOf(typed.value, service);
  const body = allSettings(settings, service.service, typed.value, linking.value);
  const text = JSON.stringify(body);
  const isTried = tried.value?.text === text;
  const isReady = isTried && said.value.reason.trim() !== '' && !doing.isBusy.value;
  const attempt = async (): Promise<void> => {
    if (trying.value === 'busy' || faults.length > 0) return;
    trying.value = 'busy';
    try {
      const dedupePreview = { ...body, service: service.service };
      const { data } = await answered(api.postDedupeSettingsPreview({ dedupePreview }));
      tried.value = { text, effect: data };
      announcement.value = 'Tried on past reports; the effect is below.';
      trying.value = null;
    } catch (error) {
      const told = troubleOf(error);
      trying.value = told instanceof Trouble ? told : null;
    }
  };
  const save = async (): Promise<void> => {
    const newDedupeSettings = { ...body, ...saidOf(said.value) };
    const { data, headers } = await answered(
      api.putDedupeSettings({ ...(etag !== null && { ifMatch: etag }), newDedupeSettings }),
    );
    onSaved({ settings: data, etag: headers.get('ETag') });
  };
  return (
    <form
      class="change"
      aria-label="How reports are told apart"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isTried) void attempt();
        else if (isReady) void doing.run(save, 'Saved. It holds from the next report on.');
      }}
    >
      <LinkingField linking={linking} />
      <div class="tunables">
        {TUNABLES.map((each) => (
          <label key={each.name}>
            {each.label}
            <input
              name={each.name}
              inputMode="decimal"
              placeholder={learnedText(each, service)}
              aria-describedby={`means-${each.name}`}
              value={typed.value[each.name]}
              onInput={(event) => {
                typed.value = { ...typed.value, [each.name]: event.currentTarget.value };
              }}
            />
            <span id={`means-${each.name}`} class="muted small">
              {each.means} Learned: {learnedText(each, service)}.
            </span>
          </label>
        ))}
      </div>
      <p class="muted small">What is left empty goes by what was learned.</p>
      {faults.length > 0 && (
        <ul class="small faults" role="alert">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <button
        type="button"
        class={isTried ? 'button' : 'button primary'}
        disabled={trying.value === 'busy' || faults.length > 0}
        onClick={() => void attempt()}
      >
        {trying.value === 'busy' ? 'Trying it on past reports …' : 'Try it on past reports'}
      </button>
      {trying.value instanceof Trouble && <TroubleNote trouble={trying.value} />}
      {tried.value && <TuningEffect effect={tried.value.effect} isOld={!isTried} />}
      {isTried && (
        <>
          <WhyFields said={said} doing={doing} />
          <button type="submit" class="button primary" disabled={!isReady}>
            Save for everybody
          </button>
        </>
      )}
      {doing.trouble.value?.status === 412 && (
        <button type="button" class="button" onClick={reload}>
          Show them as they are now
        </button>
      )}
    </form>
  );
}

const LINKING: Readonly<Record<api.DedupeSettings['linking'], string>> = {
  automatic: 'Joins by itself, asks where it is less sure',
  suggest: 'Only asks, joins nothing by itself',
  off: 'Looks for nothing',
};

/** Of all services. */
function LinkingField({ linking }: { readonly linking: Signal<api.DedupeSettings['linking']> }) {
  return (
    <label>
      What is done when a report comes in, of every kind
      <select
        name="linking"
        value={linking.value}
        onChange={(event) => {
          linking.value = event.currentTarget.value as api.DedupeSettings['linking'];
        }}
      >
        {Object.entries(LINKING).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function TakeBack({ entry, onDone }: { readonly entry: string; readonly onDone: () => void }) {
  const doing = useDoing(onDone);
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={doing.isBusy.value}
        onClick={() =>
          void doing.run(() => answered(api.postAuditIdUndo({ id: entry, ruleDecision: {} })), 'Taken back.')
        }
      >
        Take the change back
      </button>
      {doing.trouble.value && <TroubleNote trouble={doing.trouble.value} />}
    </>
  );
}
