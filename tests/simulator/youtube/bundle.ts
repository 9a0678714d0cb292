import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export type AppName = 'watch' | 'studio';
const made = new Map<AppName, Promise<string>>();

/** One of the two practice apps as one script, built once per process and kept in memory. */
export function youtubeBundle(app: AppName): Promise<string> {
  const known = made.get(app);
  if (known) return known;
  const built = build({
    entryPoints: [fileURLToPath(new URL(`./app/${app}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
  }).then((result) => result.outputFiles[0]?.text ?? '');
  made.set(app, built);
  return built;
}
