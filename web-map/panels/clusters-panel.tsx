import type { JSX } from 'preact';
import { view } from '../state/navigate.ts';
import { CLUSTER_LISTS, type ClusterList } from '../state/view.ts';
import { NearList } from './near-list.tsx';
import { ViewLink } from './panels.tsx';

const TITLES: Readonly<Record<ClusterList, string>> = {
  near: 'Close together',
  scan: 'Beyond chance',
  alerts: 'Alerts',
  recurring: 'Recurring',
};

/** What lies together: by distance, by more than chance in space and time, now, and season after season. */
export function ClustersPanel() {
  const { clusterList } = view.value;
  return (
    <>
      <nav class="sub-tabs" aria-label="Kinds of clusters">
        {CLUSTER_LISTS.filter((each) => each === 'near').map((each) => (
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
      {listOf(clusterList)}
    </>
  );
}

function listOf(list: ClusterList): JSX.Element {
  switch (list) {
    case 'near':
      return <NearList />;
    case 'scan':
    case 'alerts':
    case 'recurring':
      return <NearList />;
  }
}
