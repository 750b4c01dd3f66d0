import type { City } from '../../engine/route/city.ts';
import type { ReplayResult, ReplayShares } from '../../engine/route/replay/replay.ts';
import { calledBy, cityNames } from '../city-names.ts';

const MOST_ROWS = 25;

/** A replay in words and tables, for a terminal. */
export function replayText(result: ReplayResult, city: City): string {
  const { replayed, left, other, span } = result;
  if (span === null) return 'no past requests there\n';
  const { agencyNames, serviceNames } = cityNames(city);
  const agency = (id: string | null): string => (id === null ? 'nobody' : calledBy(agencyNames, id));
  const called = (code: string): string => calledBy(serviceNames, code);
  const lines = [
    `requests reported ${dayOf(span.fromMs)} to ${dayOf(span.untilMs)}: ${replayed.requests} with a known final owner; left out: ${left.noFinalOwner} without one, ${left.noPlace} without a place, ${left.unknownService} of an unknown service`,
    `the rules name the final owner of ${shareTold(replayed)}`,
    ...(other === null ? [] : [`the other rules name it of ${shareTold(other.replayed)}`]),
    '',
    ...servicesTold(replayed, other?.replayed ?? null, called),
    '',
    'misroutes: count, service, the rules name -> ended with',
    ...rowsTold(replayed.misroutes, ({ count, service, named, final }) =>
      `${count}`.padStart(7).concat(`  ${called(service)}: ${agency(named)} -> ${agency(final)}`),
    ),
    '',
    'all: count, the rules name -> ended with',
    ...rowsTold(replayed.matrix, ({ count, named, final }) =>
      `${count}`.padStart(7).concat(`  ${agency(named)} -> ${agency(final)}`),
    ),
  ];
  if (other !== null)
    lines.push(
      '',
      `the other rules move ${other.moved} of ${other.compared} requests: ${other.becomeRight} become right, ${other.becomeWrong} become wrong`,
      ...rowsTold(
        other.moves,
        ({ count, service, from, to, becomeRight, becomeWrong, examples }) =>
          `${count}`.padStart(7) +
          `  ${called(service)}: ${agency(from)} -> ${agency(to)} (${becomeRight} right, ${becomeWrong} wrong; as ${examples.join(', ')})`,
      ),
    );
  return `${lines.join('\n')}\n`;
}

const shareTold = ({ right, requests }: { readonly right: number; readonly requests: number }): string =>
  `${right} of ${requests}${requests === 0 ? '' : ` (${((100 * right) / requests).toFixed(1)} %)`}`;

function servicesTold(
  replayed: ReplayShares,
  other: ReplayShares | null,
  called: (code: string) => string,
): readonly string[] {
  const otherBy = new Map(other?.services.map((share) => [share.service, share]));
  return replayed.services.map((share) => {
    const after = otherBy.get(share.service);
    return `  ${called(share.service)}: ${shareTold(share)}${after === undefined || after.right === share.right ? '' : `, then ${shareTold(after)}`}`;
  });
}

function rowsTold<Row>(rows: readonly Row[], told: (row: Row) => string): readonly string[] {
  const shown = rows.slice(0, MOST_ROWS).map(told);
  return rows.length > MOST_ROWS ? [...shown, `         and ${rows.length - MOST_ROWS} more (--json has all)`] : shown;
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
