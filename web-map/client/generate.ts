import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { clientSource } from './client-source.ts';

// `npm run client`: writes the client anew after the API has changed.
writeFileSync(fileURLToPath(new URL('generated.ts', import.meta.url)), await clientSource());
