// A thread has module hooks of its own: TypeScript is taught to it as in `bailiwick.mjs`.
import { register as registerTsx } from 'tsx/esm/api';

registerTsx();
await import('./scan-thread.ts');
