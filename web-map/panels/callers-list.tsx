import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { facts, serviceName } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { dayText, percentText } from '../state/words.ts';
import { TroubleNote } from './trouble-note.tsx';

// Less is not worth a line.
const LEAST_SHARE = 0.01;

/** What past requests taught routing about those who report: what they truly mean, and what they would answer. */
export function CallersList() {
  const [loaded, retry] = useLoaded(
    'experience',
    async (signal) => (await answered(api.getRouteExperience({ signal }))).data,
  );
  const known = latest(facts.value);
  const learned = latest(loaded);
  if (loaded.kind === 'failed') return <TroubleNote trouble={loaded.trouble} retry={retry} />;
  if (learned === null || known === null) return <p class="muted">Loading what was learned …</p>;
  const { learnedFrom } = learned;
  return (
    <>
      <p class="muted">
        {learnedFrom === null
          ? 'Nothing was learned from past requests yet; stated defaults hold.'
          : `Learned from ${learnedFrom.requests.toLocaleString('en-US')} past requests until ${dayText(learnedFrom.until, known.map.city.timeZone)}.`}
      </p>
      <ul class="meant-list">
        {learned.services.map(({ service, name, meant }) => (
          <li key={service}>
            <strong>{name}</strong>
            <Shares meant={meant} service={service} />
          </li>
        ))}
      </ul>
      {learned.words.length > 0 && (
        <details>
          <summary>The same in sentences, and more</summary>
          <ul class="because">
            {learned.words.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Shares({
  service,
  meant,
}: {
  readonly service: string;
  readonly meant: api.Experience['services'][number]['meant'];
}) {
  const others = meant.filter((each) => each.service !== service && each.share >= LEAST_SHARE);
  const own = meant.find((each) => each.service === service)?.share ?? 0;
  if (others.length === 0) return <p class="muted small">is what it is called</p>;
  return (
    <p class="muted small">
      is that {percentText(own)} of the time;{' '}
      {others.map((each) => `${percentText(each.share)} ${serviceName(each.service)}`).join(', ')}
    </p>
  );
}
