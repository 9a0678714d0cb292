import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

let made: Promise<string> | null = null;

/**
 * The practice app as one script, built once per process and kept in memory, so nothing is written beside the sources.
 */
export function facebookBundle(): Promise<string> {
  made ??= build({
    entryPoints: [fileURLToPath(new URL('./app/main.tsx', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    jsx: 'automatic',
    jsxImportSource: 'react',
    define: { 'process.env.NODE_ENV': '"production"' },
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
    // The repository's tsconfig sets Preact; the practice app uses React, as the real page does.
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'react' } },
  }).then((result) => result.outputFiles[0]?.text ?? '');
  return made;
}
