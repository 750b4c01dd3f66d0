import type { ComponentChildren } from 'preact';
import type * as api from '../client/generated.ts';
import { askedOf } from '../state/answer.ts';
import { go, view } from '../state/navigate.ts';
import { percentText } from '../state/words.ts';

type AnyQuestion = Pick<api.Service['questions'][number], 'code' | 'text' | 'choices'>;

interface Props {
  readonly service: api.Service;
  /** The question whose answer would settle most here; null: none would change the owner. */
  readonly next: api.RouteAnswer['question'];
}

/**
 * The one question that matters here, those already answered, and those that a report needs; all others fold away, since answers
 * to them hardly change whose it is. Every answer is in the URL and asks again.
 */
export function Questions({ service, next }: Props) {
  if (service.questions.length === 0) return null;
  const { asked, others } = askedOf(service.questions, view.value.answers, next?.code ?? null);
  return (
    <div class="questions">
      {asked.map((question) => (
        <Question key={question.code} question={question} isNeeded={question.required}>
          {next?.code === question.code && <WhyAsked next={next} />}
        </Question>
      ))}
      {others.length > 0 && (
        <details class="more-questions">
          <summary class="muted small">
            {others.length === 1
              ? 'One more question for the report; it hardly changes the owner here'
              : `${others.length} more questions for the report; they hardly change the owner here`}
          </summary>
          {others.map((question) => (
            <Question key={question.code} question={question} isNeeded={false} />
          ))}
        </details>
      )}
    </div>
  );
}

/** Which answer leads to whom, and what asking is worth. */
function WhyAsked({ next }: { readonly next: NonNullable<api.RouteAnswer['question']> }) {
  return (
    <details class="why-asked small" open>
      <summary class="muted">
        The one question that settles most here: an answer makes the owner surer by {percentText(next.expectedGain)}
      </summary>
      <ul class="muted">
        {next.because.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </details>
  );
}

interface QuestionProps {
  readonly question: AnyQuestion;
  readonly isNeeded: boolean;
  readonly children?: ComponentChildren;
}

function Question({ question: { code, text, choices }, isNeeded, children }: QuestionProps) {
  const { answers } = view.value;
  const set = (value: string): void => {
    const { [code]: _, ...others } = answers;
    go({ answers: value === '' ? others : { ...others, [code]: value } }, 'replace');
  };
  const title = (
    <>
      {text}
      {isNeeded && <span class="muted"> (needed)</span>}
    </>
  );
  if (choices.length === 0)
    return (
      <label class="question">
        {title}
        <input value={answers[code] ?? ''} maxLength={1_000} onChange={(event) => set(event.currentTarget.value)} />
        {children}
      </label>
    );
  return (
    <fieldset class="question">
      <legend>{title}</legend>
      <div class="choices">
        {[...choices, { value: '', label: 'Not known' }].map(({ value, label }) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name={`answer.${code}`}
              value={value}
              checked={(answers[code] ?? '') === value}
              onChange={() => set(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
