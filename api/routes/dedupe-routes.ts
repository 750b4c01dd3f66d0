import type { Express } from 'express';
import type { Deps } from '../deps.ts';
import { endpoint } from '../endpoint.ts';
import { putSettings, readSettings, settingsAnswer, settingsTag } from '../incidents/settings-answer.ts';
import { previewAnswer } from '../incidents/settings-preview.ts';
import { parseBody } from '../input.ts';
import { dedupePreviewBody, dedupeSettingsBody } from '../schemas/dedupe-settings.ts';

/** By what reports are told apart, and what setting it otherwise would do. */
export function dedupeRoutes(app: Express, deps: Deps): void {
  endpoint(app, '/v1/dedupe/settings', {
    get: async (_req, res) => {
      const dedupe = await readSettings(deps);
      res.set('ETag', settingsTag(dedupe)).json(settingsAnswer(deps, dedupe));
    },
    put: async (req, res) => {
      const { dedupe, entry } = await putSettings(deps, parseBody(dedupeSettingsBody, req), req.get('If-Match'));
      res.set('ETag', settingsTag(dedupe)).json(settingsAnswer(deps, dedupe, entry));
    },
  });
  endpoint(app, '/v1/dedupe/settings/preview', {
    post: async (req, res) => {
      res.json(await previewAnswer(deps, parseBody(dedupePreviewBody, req)));
    },
  });
}
