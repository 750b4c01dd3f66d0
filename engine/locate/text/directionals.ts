import { directionalOf } from './us/directionals.ts';

export { directionalOf };
export const directionals: ReadonlySet<string> = new Set(directionalOf.values());
