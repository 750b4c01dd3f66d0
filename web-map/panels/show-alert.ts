import { boundsAround } from '../layers/geometry.ts';
import { news } from '../state/alert-feed.ts';
import type { Alert } from '../state/alerts.ts';
import { go } from '../state/navigate.ts';
import { theMap } from './map-view.tsx';

// With some streets around it, and the mains that may be behind it.
const LEAST_REACH_METERS = 150;

/** Opens an alert in the panel and brings it into view. */
export function showAlert({ id, center, radiusMeters }: Pick<Alert, 'id' | 'center' | 'radiusMeters'>): void {
  if (news.value?.id === id) news.value = null;
  go({ panel: 'clusters', clusterList: 'alerts', alert: id, sheet: 'half' });
  theMap.value?.fit(boundsAround(center, Math.max(LEAST_REACH_METERS, radiusMeters * 1.3)));
}
