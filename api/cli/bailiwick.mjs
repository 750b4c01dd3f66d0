#!/usr/bin/env node
// The executable. Sources are TypeScript and run as they are: tsx strips the types at load (0.3 s), so there is no
// build step to forget and a stack trace names the file that you edit.
import { register as registerHook } from 'node:module';
import { register as registerTsx } from 'tsx/esm/api';

registerTsx();
registerHook('./packages-as-they-are.mjs', import.meta.url);
await import('./main.ts');
