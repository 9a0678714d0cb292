// The project's own folders, from where this file stands, so that a command may be started from anywhere.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
export const modules = join(root, 'node_modules');
export const built = join(root, '.output/chrome-mv3');
export const results = join(root, 'test-results');
