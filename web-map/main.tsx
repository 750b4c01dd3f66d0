import { effect } from '@preact/signals';
import { render } from 'preact';
import './css/base.css';
import './css/layout.css';
import './css/panels.css';
import './css/owners-and-checks.css';
import './css/incidents.css';
import './css/clusters.css';
import { App } from './panels/app.tsx';
import { followAlerts } from './state/alert-feed.ts';
import { facts, loadFacts, loadFeed, spokenOf, theme } from './state/city.ts';
import { latest } from './state/loaded.ts';
import { loadMapOf } from './state/map-of-day.ts';
import { followHistory, view } from './state/navigate.ts';

followHistory();
followAlerts();
effect(() => {
  document.documentElement.dataset.theme = theme.value;
});
effect(() => {
  void loadFeed(spokenOf(view.value));
});
effect(() => {
  void loadMapOf(view.value.asOf, latest(facts.value)?.map ?? null);
});
void loadFacts();
render(<App />, document.getElementById('app')!);
