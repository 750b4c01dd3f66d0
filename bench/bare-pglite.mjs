// The naive row of the start-up bench: PGlite with PostGIS on a folder and nothing else, in plain JavaScript.
import { PGlite } from '@electric-sql/pglite';
import { postgis } from '@electric-sql/pglite-postgis';

const database = await PGlite.create({ dataDir: process.argv[2], extensions: { postgis } });
await database.exec('create extension if not exists postgis');
await database.query('select postgis_version()');
process.stdout.write('ready: bare\n');
process.on('SIGTERM', () => void database.close().then(() => process.exit(0)));
