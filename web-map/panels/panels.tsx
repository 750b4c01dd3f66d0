import type { ComponentChildren, JSX } from 'preact';
import { openCount } from '../state/alert-feed.ts';
import { go, hrefOf, view } from '../state/navigate.ts';
import { type Panel, SHEETS, type View } from '../state/view.ts';
import { countText } from '../state/words.ts';
import { CheckPanel } from './check-panel.tsx';
import { ClustersPanel } from './clusters-panel.tsx';
import { LayersPanel } from './layers-panel.tsx';
import { OwnersPanel } from './owners-panel.tsx';
import { PlanPanel } from './plan-panel.tsx';
import { ReportPanel } from './report-panel.tsx';
import { RequestPanel } from './request-panel.tsx';
import { RequestsPanel } from './requests-panel.tsx';

const TITLES: Readonly<Record<Panel, string>> = {
  report: 'Report',
  requests: 'Requests',
  layers: 'Layers',
  owners: 'Owners',
  check: 'Check',
  clusters: 'Clusters',
  plan: 'Plan',
};

/** The tabs, which are links, and the panel that is open. On a small screen a sheet of three heights. */
export function Panels() {
  const { panel, request } = view.value;
  return (
    <aside class="side">
      <SheetHandle />
      <nav class="tabs" aria-label="Panels">
        {(Object.keys(TITLES) as Panel[]).map((each) => (
          <PanelLink
            key={each}
            to={{ panel: each, request: null }}
            isCurrent={each === panel}
            label={TITLES[each]}
            badge={each === 'clusters' ? openCount.value : 0}
          />
        ))}
      </nav>
      {/* Scrolls by itself, so it can be focused and scrolled by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section class="panel" id="panel" tabIndex={0} aria-label={TITLES[panel]}>
        {panel === 'requests' && request !== null ? <RequestPanel key={request} id={request} /> : panelOf(panel)}
      </section>
    </aside>
  );
}

function panelOf(panel: Panel): JSX.Element {
  switch (panel) {
    case 'report':
      return <ReportPanel />;
    case 'requests':
      return <RequestsPanel />;
    case 'layers':
      return <LayersPanel />;
    case 'owners':
      return <OwnersPanel />;
    case 'check':
      return <CheckPanel />;
    case 'clusters':
      return <ClustersPanel />;
    case 'plan':
      return <PlanPanel />;
  }
}

interface LinkProps {
  readonly to: Partial<View>;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly 'aria-current'?: 'page';
}

/** A link to another view: a click stays on the page, another tab opens it there. */
export function ViewLink({ to, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a {...rest} href={hrefOf(to)} onClick={follow}>
      {children}
    </a>
  );
}

function PanelLink({
  to,
  isCurrent,
  label,
  badge,
}: {
  readonly to: Partial<View>;
  readonly isCurrent: boolean;
  readonly label: string;
  /** Open alerts. */
  readonly badge: number;
}) {
  const sheet = view.value.sheet === 'peek' ? 'half' : view.value.sheet;
  return (
    <ViewLink to={{ ...to, sheet }} class="tab" {...(isCurrent && { 'aria-current': 'page' as const })}>
      {label}
      {badge > 0 && (
        <span class="tab-badge">
          {badge}
          <span class="visually-hidden"> {countText(badge, 'open alert').replace(/^\d+ /, '')}</span>
        </span>
      )}
    </ViewLink>
  );
}

const NEXT_WORDS = { peek: 'Show the panel', half: 'Enlarge the panel', full: 'Shrink the panel' } as const;

function SheetHandle() {
  const { sheet } = view.value;
  const next = SHEETS[(SHEETS.indexOf(sheet) + 1) % SHEETS.length]!;
  return (
    <button
      type="button"
      class="sheet-handle"
      aria-label={NEXT_WORDS[sheet]}
      onClick={() => go({ sheet: next }, 'replace')}
    >
      <span />
    </button>
  );
}
