// The project's own folders, from where this file stands, so that a command may be started from anywhere.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
export const modules = join(root, 'node_modules');
// UPPSIKT_OUT: another folder for the build, so that two people's builds on one machine do not overwrite one another.
export const built = resolve(root, process.env.UPPSIKT_OUT ?? '.output', 'chrome-mv3');
// UPPSIKT_BUILD: another build than the usual one for browser tests, so that a build under way does not disturb them.
export const shipped = () => process.env.UPPSIKT_BUILD ?? built;
export const results = join(root, 'test-results');
