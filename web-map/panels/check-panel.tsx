import type { JSX } from 'preact';
import { view } from '../state/navigate.ts';
import { CHECK_LISTS, type CheckList } from '../state/view.ts';
import { CallersList } from './callers-list.tsx';
import { DecisionsList } from './decisions-list.tsx';
import { FindingsList } from './findings-list.tsx';
import { ViewLink } from './panels.tsx';
import { ProposalsList } from './proposals-list.tsx';
import { TuningPanel } from './tuning-panel.tsx';

const TITLES: Readonly<Record<CheckList, string>> = {
  findings: 'Findings',
  proposals: 'Proposed rules',
  decisions: 'Decisions',
  callers: 'What callers mean',
  duplicates: 'Duplicates',
};

/** The rules and boundaries themselves, and by what duplicates are told: what is wrong, what is proposed, who decided what. */
export function CheckPanel() {
  const { checkList } = view.value;
  return (
    <>
      <nav class="sub-tabs" aria-label="Lists about the rules">
        {CHECK_LISTS.map((each) => (
          <ViewLink
            key={each}
            to={{ checkList: each }}
            class="sub-tab"
            {...(each === checkList && { 'aria-current': 'page' as const })}
          >
            {TITLES[each]}
          </ViewLink>
        ))}
      </nav>
      {listOf(checkList)}
    </>
  );
}

function listOf(list: CheckList): JSX.Element {
  switch (list) {
    case 'findings':
      return <FindingsList />;
    case 'proposals':
      return <ProposalsList />;
    case 'decisions':
      return <DecisionsList />;
    case 'callers':
      return <CallersList />;
    case 'duplicates':
      return <TuningPanel />;
  }
}
