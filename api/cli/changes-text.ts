import type { changesJson } from '../ownership/changes-answer.ts';

const MOST_LINES = 20;

/** What changes, for people: by kind, the first twenty of each. */
export function changesText(changes: ReturnType<typeof changesJson>): string {
  const { jurisdictions, assets, rules, ground, requests, counts } = changes;
  const parts = [
    listed(
      'boundaries',
      counts.jurisdictions,
      jurisdictions,
      ({ turn, at, layer, id, name, agency }) => `${at} ${turn} ${layer} ${id} ${name}, ${agency ?? 'no agency'}`,
    ),
    listed(
      'assets',
      counts.assets,
      assets,
      ({ turn, at, id, owner, class: assetClass }) => `${at} ${turn} ${assetClass} ${id}, ${owner ?? 'no owner'}`,
    ),
    listed('rules', counts.rules, rules, ({ turn, at, id, title }) => `${at} ${turn} ${id}: ${title}`),
    listed(
      'ground that changes hands',
      counts.ground,
      ground,
      ({ layer, from, to, areaSquareMeters }) =>
        `${Math.round(areaSquareMeters).toLocaleString('en-US')} m² of ${layer}: from ${holder(from)} to ${holder(to)}`,
    ),
    listed(
      `of ${requests.examined} open requests would move`,
      requests.moved.length,
      requests.moved,
      (moved) =>
        `${moved.id} ${moved.service}: from ${moved.from ?? 'nobody'} to ${moved.to ?? 'nobody'} (has it now: ${moved.agency ?? 'nobody'})`,
    ),
  ];
  const more = requests.next === null ? '' : `more open requests: ${requests.next}\n`;
  return `from ${changes.from} until ${changes.until}\n${parts.join('')}${more}`;
}

type Holder = ReturnType<typeof changesJson>['ground'][number]['from'];

const holder = (held: Holder): string =>
  held === null ? 'nobody' : `${held.jurisdiction}${held.agency === null ? '' : ` (${held.agency})`}`;

const listed = <Item>(title: string, count: number, items: readonly Item[], line: (item: Item) => string): string => {
  const rest = count > MOST_LINES ? `  and ${count - MOST_LINES} more: --json lists them\n` : '';
  return `${count} ${title}\n${items
    .slice(0, MOST_LINES)
    .map((item) => `  ${line(item)}\n`)
    .join('')}${rest}`;
};
