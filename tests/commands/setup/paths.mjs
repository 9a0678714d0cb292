// The project's folders, relative to this file, so that a command can be started from anywhere.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
export const modules = join(root, 'node_modules');
// UPPSIKT_OUT: another build folder, so that two builds on one machine do not overwrite each other.
export const built = resolve(root, process.env.UPPSIKT_OUT ?? '.output', 'chrome-mv3');
// UPPSIKT_BUILD: another build for the browser tests, so that a build in progress does not disturb them.
export const shipped = () => process.env.UPPSIKT_BUILD ?? built;
export const results = join(root, 'test-results');
