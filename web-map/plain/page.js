// The plain page: one report through the API, with its reasons. The place and service are in the URL.
const form = document.querySelector('#report');
const field = (name) => form.elements.namedItem(name);
let services = [];

const element = (tag, text, className) => {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
};

async function call(path, options) {
  const response = await fetch(path, options);
  const body = await response.json();
  if (!response.ok) {
    const details = (body.errors ?? []).map(
      (issue) => `${issue.pointer ?? issue.parameter ?? ''} ${issue.detail ?? issue.message ?? ''}`,
    );
    throw new Error([body.title, body.detail, ...details].filter(Boolean).join(' · '));
  }
  return body;
}

const shown = (work) => async (event) => {
  event?.preventDefault();
  document.querySelector('#problem').textContent = '';
  try {
    await work();
  } catch (error) {
    document.querySelector('#problem').textContent = error.message;
  }
};

function showQuestions() {
  const box = document.querySelector('#questions');
  const questions = services.find((service) => service.code === field('service').value)?.questions ?? [];
  box.hidden = questions.length === 0;
  box.replaceChildren(
    element('legend', 'Questions of this service'),
    ...questions.map((question) => {
      const label = element('label', `${question.text} `);
      const input = document.createElement(question.choices.length > 0 ? 'select' : 'input');
      input.name = `answer.${question.code}`;
      if (question.choices.length > 0) {
        input.append(new Option('not answered', ''));
        for (const choice of question.choices) input.append(new Option(choice.label, choice.value));
      }
      label.append(input);
      return label;
    }),
  );
}

function question() {
  const answers = {};
  for (const [name, value] of new FormData(form))
    if (name.startsWith('answer.') && value !== '') answers[name.slice('answer.'.length)] = value;
  const [lon, lat] = ['lon', 'lat'].map((name) => Number(field(name).value));
  return { service: field('service').value, place: { lon, lat, accuracyMeters: 0 }, answers };
}

const post = (path, body, headers = {}) =>
  call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

function showAnswer(answer) {
  const box = document.querySelector('#answer');
  const owner = answer.owner;
  const parts = [element('p', owner ? owner.name : 'Nobody', 'owner')];
  if (owner?.phone) parts.push(element('p', owner.phone));
  if (owner?.url) {
    const link = element('a', owner.url);
    link.href = owner.url;
    parts.push(link);
  }
  const reasons = element('ul', '');
  reasons.append(...answer.because.map((reason) => element('li', reason)));
  parts.push(reasons);
  box.replaceChildren(...parts);
}

async function showJurisdictions({ lon, lat }) {
  const { jurisdictions } = await call(`/v1/jurisdictions?lon=${lon}&lat=${lat}`);
  document
    .querySelector('#jurisdictions')
    .replaceChildren(
      ...(jurisdictions.length > 0
        ? jurisdictions.map(({ name, layerTitle, agency }) =>
            element('li', `${name} (${layerTitle})${agency ? `: ${agency.name}` : ''}`),
          )
        : [element('li', 'none')]),
    );
}

async function showRequests() {
  const { requests } = await call('/v1/requests?status=open&limit=20');
  document.querySelector('#requests').replaceChildren(
    ...requests.map((request) => {
      const item = element('li', `${request.service}: ${request.owner?.name ?? request.queue} `);
      item.append(element('small', new Date(request.reportedAt).toLocaleString()));
      return item;
    }),
  );
}

async function route() {
  const asked = question();
  const url = new URL(location.href);
  url.search = new URLSearchParams({ service: asked.service, lon: asked.place.lon, lat: asked.place.lat }).toString();
  history.replaceState(null, '', url);
  showAnswer(await post('/v1/route', asked));
  await showJurisdictions(asked.place);
}

// What was sent and not acknowledged: sent again it goes under the same key, so that a lost answer doubles nothing.
let unanswered = { text: '', key: '' };

async function save() {
  if (!form.reportValidity()) return;
  const description = field('description').value;
  const report = { ...question(), ...(description && { description }) };
  const text = JSON.stringify(report);
  if (unanswered.text !== text) unanswered = { text, key: newKey() };
  await post('/v1/requests', report, { 'idempotency-key': unanswered.key });
  unanswered = { text: '', key: '' };
  field('description').value = '';
  await route();
  await showRequests();
}

// Not crypto.randomUUID(), which browsers keep from pages that came over plain HTTP from another machine.
const newKey = () => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');

/** Runs `work` when the button is pressed; a second press while it runs does nothing. */
const pressed = (button, work) =>
  button.addEventListener(
    'click',
    shown(async () => {
      button.disabled = true;
      try {
        await work();
      } finally {
        button.disabled = false;
      }
    }),
  );

async function start() {
  const city = await call('/v1/city');
  document.querySelector('#city').textContent = city.name;
  ({ services } = await call('/v1/services'));
  field('service').replaceChildren(...services.map((service) => new Option(service.name, service.code)));
  const wanted = new URLSearchParams(location.search);
  const [west, south, east, north] = city.bbox ?? [0, 0, 0, 0];
  field('lon').value = wanted.get('lon') ?? ((west + east) / 2).toFixed(6);
  field('lat').value = wanted.get('lat') ?? ((south + north) / 2).toFixed(6);
  if (services.some((service) => service.code === wanted.get('service')))
    field('service').value = wanted.get('service');
  showQuestions();
  field('service').addEventListener('change', showQuestions);
  form.addEventListener('submit', shown(route));
  pressed(document.querySelector('#save'), save);
  await route();
  await showRequests();
}

shown(start)();
