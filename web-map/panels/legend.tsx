import { computed } from '@preact/signals';
import { serviceAt } from '../feed/request-feed.ts';
import { type CityFacts, feed, selected } from '../state/city.ts';
import { latest } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { Badge } from './signs.tsx';

/** How many of each service the map shows, most first. */
const shares = computed(() => {
  const loaded = latest(feed.value);
  const counts = new Map<string, number>();
  if (loaded !== null)
    for (const i of selected.value) {
      const code = serviceAt(loaded, i);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  return [...counts].sort((a, b) => b[1] - a[1]);
});

/** What the dots mean; a service in it filters the map to that service. Closed until asked for. */
export function Legend({ facts }: { readonly facts: CityFacts }) {
  const { filters } = view.value;
  if (shares.value.length === 0 || ['plan', 'owners', 'check'].includes(view.value.panel)) return null;
  return (
    <details class="legend">
      <summary>
        Legend<span class="visually-hidden"> of the requests</span>
      </summary>
      <p class="legend-title">Requests by service</p>
      <ul>
        {shares.value.map(([code, count]) => {
          const isOnly = filters.service === code;
          return (
            <li key={code}>
              <button
                type="button"
                class="legend-row"
                aria-pressed={isOnly}
                onClick={() => go({ filters: { ...filters, service: isOnly ? null : code } }, 'replace')}
              >
                <Badge facts={facts} service={code} />
                <span class="switch-name">{facts.services.find((each) => each.code === code)?.name ?? code}</span>
                <span class="muted small">{count.toLocaleString('en-US')}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p class="muted small">Filled: open. Hollow: closed.</p>
    </details>
  );
}
