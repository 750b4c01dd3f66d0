import { announcement, facts, loadFacts } from '../state/city.ts';
import { view } from '../state/navigate.ts';
import { Header } from './header.tsx';
import { MapView } from './map-view.tsx';
import { Panels } from './panels.tsx';
import { TroubleNote } from './trouble-note.tsx';

/** The page: search above, the panel beside the map (on a small screen below it), the map. */
export function App() {
  const known = facts.value;
  return (
    <div class="page" data-sheet={view.value.sheet}>
      <a class="skip" href="#panel">
        To the panel
      </a>
      <Header />
      <Panels />
      <main class="map-area" aria-label="Map">
        {known.kind === 'failed' && (
          <div class="map-trouble">
            <TroubleNote trouble={known.trouble} retry={() => void loadFacts()} />
          </div>
        )}
        {known.kind === 'ready' ? <MapView facts={known.value} /> : <div class="map-wait" aria-hidden="true" />}
      </main>
      <p class="visually-hidden" aria-live="polite">
        {announcement.value}
      </p>
    </div>
  );
}
