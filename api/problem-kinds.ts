/** Every kind of problem that the API answers with: the last part of its `type`, and a row of the table in README.md. */
export const problemKinds = {
  'malformed-request': {
    status: 400,
    title: 'The request cannot be read',
    explanation: 'The URL has a broken percent-encoding, or the body is not in the encoding that its headers state.',
  },
  'malformed-json': {
    status: 400,
    title: 'The body is not JSON',
    explanation: 'The body cannot be parsed as JSON (RFC 8259).',
  },
  'not-found': {
    status: 404,
    title: 'Nothing is here',
    explanation: 'No resource has this address. The addresses are listed in /openapi.json.',
  },
  'unknown-request': {
    status: 404,
    title: 'No such request',
    explanation: 'No service request has this id. Ids are UUIDs.',
  },
  'unknown-incident': {
    status: 404,
    title: 'No such incident',
    explanation:
      'No incident has this id. Ids are UUIDs. A request that stands by itself has no incident yet: GET /v1/requests/{id}.',
  },
  'unknown-alert': {
    status: 404,
    title: 'No such alert',
    explanation: 'No alert has this id. Ids are UUIDs. GET /v1/alerts lists them.',
  },
  'unknown-proposal': {
    status: 404,
    title: 'No such proposal',
    explanation:
      'No rule of this id is proposed at the moment: it was accepted or dismissed, the rules have changed, or the search for rules is not done. GET /v1/route/proposals lists what is.',
  },
  'unknown-entry': {
    status: 404,
    title: 'The audit has no such entry',
    explanation: 'No decision has this id. GET /v1/audit lists them.',
  },
  'no-mains': {
    status: 404,
    title: 'The city has no mains',
    explanation:
      'No class of assets has `main` in the configuration of the city, or no main has a place. See data/city/README.md.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not take that method',
    explanation: 'The Allow header lists the methods that it takes.',
  },
  'already-so': {
    status: 409,
    title: 'It is already in that state',
    explanation:
      'An alert that is acknowledged or dismissed cannot be so again. A closed request cannot be closed again, nor an open one reopened, nor is a request handed over to whom it belongs, or declined by nobody or once more by all. Somebody else may have been quicker.',
  },
  'alert-over': {
    status: 409,
    title: 'The alert is over',
    explanation: 'It ended by itself, or became part of another: there is nothing to acknowledge or dismiss any more.',
  },
  'cannot-be-joined': {
    status: 409,
    title: 'These requests cannot be joined or parted so',
    explanation:
      'A request belongs to one incident: take it out of its own first, or merge the two. An emergency is joined with nothing, since nobody comes because of it. Only what belongs to an incident can be taken out of it, and not everything at once.',
  },
  'request-closed': {
    status: 409,
    title: 'The request is closed',
    explanation:
      'A closed request is not handed over, found to be something else or declined. Send `status: "open"` in the same change to reopen it.',
  },
  'handover-needed': {
    status: 409,
    title: 'This is handed over, not closed',
    explanation:
      "A request that is not its owner's, or that was only diagnosed, is still somebody's: hand it over (`handover`), say what it is (`rediagnosis`) or decline it (`declined`). The member `alternatives` lists to whom it may belong, most probable first. A closing at diagnosis for which nothing is left to do states its `outcome`.",
  },
  'nothing-to-undo': {
    status: 409,
    title: 'There is no change of owner to undo',
    explanation:
      'Of a request only what a person decided about the owner can be undone, the last of it first; what joined or parted requests, and settings, by their entry in the audit; and only while nothing that it rests on was changed since. Corrections are corrected back; `owner: null` gives the decision to the rules.',
  },
  'rules-unchanged': {
    status: 409,
    title: 'The rules could not be changed so',
    explanation:
      'The rule file is not what it was, cannot be written, or would not be valid with the change. The member `problems` says what is wrong, by line and column where it is known; nothing was changed.',
  },
  'changed-meanwhile': {
    status: 412,
    title: 'It was changed by somebody else',
    explanation:
      'The ETag in If-Match is not the present one any more, or others were quicker. Read the request, the incident or the settings again, look at what changed, and send the change with the new ETag.',
  },
  'invalid-rules': {
    status: 422,
    title: 'The rules are not valid',
    explanation:
      'The rule file that was sent cannot be used. The member `problems` lists everything that is wrong, each with line and column of the text.',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    explanation:
      'A body may have 64 KiB; those of POST /v1/route/batch, /v1/route/replay and /v1/search/batch, of /v1/dedupe/settings and of /v1/affected 1 MiB.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body has a type that is not understood here',
    explanation:
      'Bodies are application/json in UTF-8; PATCH takes application/merge-patch+json as well. gzip, deflate and br are understood.',
  },
  'invalid-input': {
    status: 422,
    title: 'Some of the input is not allowed',
    explanation:
      'The member `errors` lists every fault with the JSON pointer (body), the parameter (query) or the header where it stands, and what is allowed there.',
  },
  'unknown-service': {
    status: 422,
    title: 'No such service',
    explanation:
      'The service code is not one of this city. The member `services` lists its codes; GET /v1/services explains them.',
  },
  'unknown-agency': {
    status: 422,
    title: 'No such agency',
    explanation: 'The agency id is not one of this city. GET /v1/agencies lists them.',
  },
  'unknown-place': {
    status: 422,
    title: 'No such place is known here',
    explanation:
      'The text of the place means nothing in this city, or its asset does not exist or has no place of its own. GET /v1/search shows what a text means, GET /v1/assets what there is.',
  },
  'ambiguous-place': {
    status: 422,
    title: 'The place may mean several',
    explanation:
      'The text fits several places alike, or the best of them badly. The member `candidates` lists them as GET /v1/search does; send one of them by its lon and lat, or a text that says more.',
  },
  'too-many-points': {
    status: 422,
    title: 'Too many requests to cluster at once',
    explanation:
      'The member `limit` says how many are clustered at once. Ask for one service, for a shorter time or for a smaller box.',
  },
  'too-many-places': {
    status: 422,
    title: 'Too many places are affected to list them',
    explanation: 'The member `limit` says how many are listed at most. Ask for a smaller area.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'The Idempotency-Key was used for another body',
    explanation: 'A key stands for one intake. Nothing was kept: send this body with a key of its own.',
  },
  internal: {
    status: 500,
    title: 'Something is wrong in the server',
    explanation: 'A fault of the program. The log has it under the request id of this answer.',
  },
  'not-ready': {
    status: 503,
    title: 'Routing does not answer yet',
    explanation:
      'The server is loading, or no city is imported yet. Retry after the seconds in Retry-After. Reports are taken as soon as a city is in the store.',
  },
  'too-many-listeners': {
    status: 503,
    title: 'Too many are listening',
    explanation:
      'This server keeps no more streams of events open. Retry after the seconds in Retry-After, or ask GET /v1/alerts from time to time.',
  },
  'store-away': {
    status: 503,
    title: 'The store cannot be reached',
    explanation:
      'Nothing was acknowledged. Retry after the seconds in Retry-After, with the same Idempotency-Key: a report that did get through is not kept twice.',
  },
} as const satisfies Record<string, ProblemKindEntry>;

interface ProblemKindEntry {
  readonly status: number;
  readonly title: string;
  readonly explanation: string;
}

export type ProblemKind = keyof typeof problemKinds;

/** The kind with this slug; null if there is none. */
export const problemKind = (slug: string): ProblemKindEntry | null =>
  Object.hasOwn(problemKinds, slug) ? problemKinds[slug as ProblemKind] : null;
