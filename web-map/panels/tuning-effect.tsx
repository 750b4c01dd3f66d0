import type * as api from '../client/generated.ts';
import { facts } from '../state/city.ts';
import { latest } from '../state/loaded.ts';
import { countText, dayText, percentText } from '../state/words.ts';

type Effect = api.DedupePreviewed['services'][number]['present'];

const perDayText = (n: number): string => (n < 10 ? n.toFixed(n < 1 ? 2 : 1) : Math.round(n).toLocaleString('en-US'));
const shareText = (share: number | null): string => (share === null ? 'not known' : percentText(share));

const ROWS: readonly (readonly [what: string, text: (effect: Effect) => string])[] = [
  ['Joined by itself, a day', ({ linkedPerDay }) => perDayText(linkedPerDay)],
  ['Precision: of those, truly repeats', ({ linkPrecision }) => shareText(linkPrecision)],
  ['Recall: of all repeats, joined', ({ linkRecall }) => shareText(linkRecall)],
  ['To look at, a day', ({ suggestedPerDay }) => perDayText(suggestedPerDay)],
  ['Precision with those to look at', ({ precision }) => shareText(precision)],
  ['Recall with those to look at', ({ recall }) => shareText(recall)],
];

/** What the settings would have done to past reports, beside what those in force do. */
export function TuningEffect({ effect, isOld }: { readonly effect: api.DedupePreviewed; readonly isOld: boolean }) {
  const timeZone = latest(facts.value)?.map.city.timeZone ?? 'UTC';
  const service = effect.services[0];
  if (service === undefined) return null;
  const { reports, labelled, repeats, from, until, present, proposed } = service;
  return (
    <section class={isOld ? 'is-old' : ''} aria-label="Effect on past reports">
      <p class="small">
        Tried on {countText(reports, 'past report')}
        {from && until && `, ${dayText(from, timeZone)} to ${dayText(until, timeZone)}`}.{' '}
        {labelled === 0
          ? 'Nobody has said of any whether it repeats another, so how often it is right is not known.'
          : `Of ${labelled.toLocaleString('en-US')} it is known whether they repeat another; ${repeats.toLocaleString('en-US')} do.`}
      </p>
      <table class="plan-table effects">
        <thead>
          <tr>
            <th scope="col">Past reports</th>
            <th scope="col">Now</th>
            <th scope="col">Then</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([what, textOf]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{textOf(present)}</td>
              <td class={textOf(present) === textOf(proposed) ? '' : 'differs'}>{textOf(proposed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isOld && <p class="muted small">Of what was typed before; try it again.</p>}
    </section>
  );
}
