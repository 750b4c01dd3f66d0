import { effect } from '@preact/signals';
import { render } from 'preact';
import './css/base.css';
import './css/layout.css';
import './css/panels.css';
import './css/owners-and-checks.css';
import { App } from './panels/app.tsx';
import { loadFacts, loadFeed, spokenOf, theme } from './state/city.ts';
import { followHistory, view } from './state/navigate.ts';

followHistory();
effect(() => {
  document.documentElement.dataset.theme = theme.value;
});
effect(() => {
  void loadFeed(spokenOf(view.value));
});
void loadFacts();
render(<App />, document.getElementById('app')!);
