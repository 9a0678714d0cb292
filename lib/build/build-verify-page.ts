/**
 * Builds verifiera.html: a single file with inline script and style, and a policy that lets nothing else run and
 * nothing be fetched. Runs in Node: in the extension's build, and in the tests and commands that need the page.
 */
import { buildSync } from 'esbuild';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { knownBySchema } from '../verify/known-by-schema';
import { BODY, STYLE } from '../verify/page/markup';

const verifyRoom = resolve(fileURLToPath(import.meta.url), '../../verify');
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** @throws Error when the script cannot be built, or would pull a schema library or a store into the page */
export function buildVerifyPage(): string {
  const { outputFiles, metafile } = buildSync({
    entryPoints: [resolve(verifyRoom, 'page/main.ts')],
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format: 'iife',
    target: ['chrome120', 'firefox128'],
    charset: 'utf8',
    legalComments: 'none',
    define: { UPPSIKT_KNOWN: JSON.stringify(knownBySchema) },
    logLevel: 'silent',
  });
  const heavy = Object.keys(metafile.inputs).filter((path) =>
    /node_modules\/(zod|dexie|webextension-polyfill)\//.test(path),
  );
  if (heavy.length > 0)
    throw new Error(`verifiera.html would carry ${heavy[0]}: import what it needs from a file without it`);
  // The end tag of a script ends it anywhere, even inside a string.
  const script = (outputFiles[0]?.text ?? '').replaceAll('</', '<\\/').trim();
  return `<!doctype html>
${head(script)}
<body>${BODY}
<script>${script}</script></body></html>
`;
}

function head(script: string): string {
  const policy = [
    `default-src 'none'; script-src ${hash(script)}; style-src ${hash(STYLE)};`,
    "base-uri 'none'; form-action 'none'",
  ].join(' ');
  return [
    '<html lang="sv"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>Kontrollera ett bevis – Uppsikt</title><style>${STYLE}</style></head>`,
  ].join('');
}
