import type { JSX } from 'preact';
import type * as api from '../client/generated.ts';
import { view } from '../state/navigate.ts';
import { CLUSTER_LISTS, type ClusterList } from '../state/view.ts';
import { AlertsList } from './alerts-list.tsx';
import { NearList } from './near-list.tsx';
import { ViewLink } from './panels.tsx';
import { RecurringList } from './recurring-list.tsx';
import { ScanList } from './scan-list.tsx';
import { useWatches } from './watched-services.tsx';

const TITLES: Readonly<Record<ClusterList, string>> = {
  alerts: 'Alerts',
  scan: 'Beyond chance',
  near: 'Close by',
  recurring: 'Recurring',
};

/** What lies together: by distance, by more than chance in space and time, now, and season after season. */
export function ClustersPanel() {
  const { clusterList } = view.value;
  const watches = useWatches();
  return (
    <>
      <nav class="sub-tabs" aria-label="Kinds of clusters">
        {CLUSTER_LISTS.map((each) => (
          <ViewLink
            key={each}
            to={{ clusterList: each }}
            class="sub-tab"
            {...(each === clusterList && { 'aria-current': 'page' as const })}
          >
            {TITLES[each]}
          </ViewLink>
        ))}
      </nav>
      {listOf(clusterList, watches)}
    </>
  );
}

function listOf(list: ClusterList, watches: api.AlertSettings | null): JSX.Element {
  switch (list) {
    case 'near':
      return <NearList />;
    case 'alerts':
      return <AlertsList watches={watches} />;
    case 'scan':
      return <ScanList />;
    case 'recurring':
      return <RecurringList />;
  }
}
