import type * as api from '../client/generated.ts';
import { go, view } from '../state/navigate.ts';

/** The questions of a service; every answer is in the URL and asks again whose it is. */
export function Questions({ service }: { readonly service: api.Service }) {
  if (service.questions.length === 0) return null;
  return (
    <div class="questions">
      {service.questions.map((question) => (
        <Question key={question.code} question={question} />
      ))}
    </div>
  );
}

function Question({ question }: { readonly question: api.Service['questions'][number] }) {
  const { code, text, required, choices } = question;
  const { answers } = view.value;
  const set = (value: string): void => {
    const { [code]: _, ...others } = answers;
    go({ answers: value === '' ? others : { ...others, [code]: value } }, 'replace');
  };
  const title = (
    <>
      {text}
      {required && <span class="muted"> (needed)</span>}
    </>
  );
  if (choices.length === 0)
    return (
      <label class="question">
        {title}
        <input value={answers[code] ?? ''} maxLength={1_000} onChange={(event) => set(event.currentTarget.value)} />
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
    </fieldset>
  );
}
