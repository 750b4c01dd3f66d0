#!/usr/bin/env node
// The executable. Sources are TypeScript and run as they are: tsx strips the types at load (0.3 s), so there is no
// build step to forget and a stack trace names the file that you edit.
import { register } from 'tsx/esm/api';

register();
await import('./main.ts');
