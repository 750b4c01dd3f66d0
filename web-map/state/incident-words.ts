import type * as api from '../client/generated.ts';
import { percentText } from './words.ts';

type Event = api.Incident['history'][number];

const KINDS: Readonly<Record<Event['kind'], string>> = {
  opened: 'Became a problem of several reports',
  linked: 'A report joined',
  unlinked: 'A report was taken out',
  merged: 'Another incident joined',
  merged_into: 'It joined another incident',
  split: 'Reports were split off',
  split_from: 'It was split off from another incident',
  reopened: 'Reported again soon after its closing: opened again',
  recurred: 'It came back after an incident was closed',
  undone: 'Taken back',
};

export const eventText = ({ kind }: Pick<Event, 'kind'>): string => KINDS[kind];

/** Who decided it, and how sure what decided by itself was. */
export function deciderText({
  decidedBy,
  probability,
  actor,
}: Pick<Event, 'decidedBy' | 'probability' | 'actor'>): string {
  switch (decidedBy) {
    case 'automatic':
      return probability === null ? 'by itself' : `by itself, ${percentText(probability)} likely the same`;
    case 'reporter':
      return 'by who reported it';
    case 'dispatcher':
      return actor === null ? 'by a dispatcher' : `by ${actor}`;
  }
}

const STEPS: readonly (readonly [unit: string, ms: number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How much later than the other one was, in the largest unit of which there is at least one. */
export function laterText(ms: number): string {
  const step = STEPS.find(([, size]) => Math.abs(ms) >= size);
  if (step === undefined) return 'at the same time';
  const n = Math.round(Math.abs(ms) / step[1]);
  return `${n} ${step[0]}${n === 1 ? '' : 's'} ${ms < 0 ? 'earlier' : 'later'}`;
}

type Compared = Pick<api.Duplicates['duplicates'][number], 'score'> & { readonly request: { readonly id: string } };

/** Of what a report was compared with the best of its own problem: that by which it belongs; null for none. */
export function belongsBy<C extends Compared>(compared: readonly C[], members: ReadonlySet<string>): C | null {
  const own = compared.filter(({ request }) => members.has(request.id));
  return own.reduce<C | null>((best, each) => (best === null || each.score > best.score ? each : best), null);
}
