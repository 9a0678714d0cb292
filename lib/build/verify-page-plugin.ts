/**
 * Build step: lib/verify/verify-page.ts becomes the finished page as one string. Without it the build fails at `node:`
 * imports, never silently.
 */
import type { Plugin } from 'vite';
import { buildVerifyPage } from './build-verify-page';

export function verifyPagePlugin(): Plugin {
  let page: string | undefined;
  return {
    name: 'uppsikt:verify-page',
    enforce: 'pre',
    load(id) {
      if (!/[\\/]lib[\\/]verify[\\/]verify-page\.ts$/.test(id.replace(/\?.*$/, ''))) return null;
      page ??= buildVerifyPage();
      return { code: `export const verifyPage = ${JSON.stringify(page)};`, map: null };
    },
  };
}
