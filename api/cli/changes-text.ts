import { calledBy } from '../city-names.ts';
import type { changesJson } from '../ownership/changes-answer.ts';

const MOST_LINES = 20;

/** What changes, for people: by kind, the first twenty of each. */
export function changesText(changes: ReturnType<typeof changesJson>): string {
  const { jurisdictions, assets, rules, ground, requests, counts, agencyNames, serviceNames } = changes;
  const agency = (id: string | null | undefined, nobody = 'nobody'): string =>
    id === null || id === undefined ? nobody : calledBy(agencyNames, id);
  const parts = [
    listed(
      'boundaries',
      counts.jurisdictions,
      jurisdictions,
      ({ turn, at, layer, id, name, agency: held, changed, was }) =>
        `${at} ${turn} ${layer} ${id} ${name}, ${agency(held, 'no agency')}${inWhat(changed, agency(was?.agency, 'no agency'))}`,
    ),
    listed(
      'assets',
      counts.assets,
      assets,
      ({ turn, at, id, owner, class: assetClass, changed, was }) =>
        `${at} ${turn} ${assetClass} ${id}, ${agency(owner, 'no owner')}${inWhat(changed, agency(was?.owner, 'no owner'))}`,
    ),
    listed('rules', counts.rules, rules, ({ turn, at, id, title }) => `${at} ${turn} ${id}: ${title}`),
    listed(
      'ground that changes hands',
      counts.ground,
      ground,
      ({ layer, from, to, areaSquareMeters }) =>
        `${Math.round(areaSquareMeters).toLocaleString('en-US')} m² of ${layer}: from ${holder(from, agency)} to ${holder(to, agency)}`,
    ),
    listed(
      `of ${requests.examined} open requests would move`,
      requests.moved.length,
      requests.moved,
      (moved) =>
        `${moved.id} ${calledBy(serviceNames, moved.service)}: from ${agency(moved.from)} to ${agency(moved.to)} (has it now: ${agency(moved.agency)})`,
    ),
  ];
  const unmeasured = changes.unmeasured.map(({ because }) => `not measured: ${because}\n`);
  const more = requests.next === null ? '' : `more open requests: ${requests.next}\n`;
  return `from ${changes.from} until ${changes.until}\n${[...parts, ...unmeasured].join('')}${more}`;
}

/** In what a thing changes, and whose it was where that changes. */
const inWhat = (changed: readonly string[], was: string): string => {
  const isOther = changed.includes('agency') || changed.includes('owner');
  return changed.length === 0 ? '' : `: ${changed.join(', ')}${isOther ? ` (was ${was})` : ''}`;
};

type Holder = ReturnType<typeof changesJson>['ground'][number]['from'];

const holder = (held: Holder, agency: (id: string) => string): string =>
  held === null ? 'nobody' : `${held.jurisdiction}${held.agency === null ? '' : ` (${agency(held.agency)})`}`;

const listed = <Item>(title: string, count: number, items: readonly Item[], line: (item: Item) => string): string => {
  const rest = count > MOST_LINES ? `  and ${count - MOST_LINES} more: --json lists them\n` : '';
  return `${count} ${title}\n${items
    .slice(0, MOST_LINES)
    .map((item) => `  ${line(item)}\n`)
    .join('')}${rest}`;
};
