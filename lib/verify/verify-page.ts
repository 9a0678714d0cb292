/**
 * The text of verifiera.html, for packing. In Node (tests, commands) it is built when this file is loaded. In the
 * extension the build replaces this file with the finished text (lib/build/verify-page-plugin), so that neither esbuild
 * nor Node is bundled.
 */
import { buildVerifyPage } from '../build/build-verify-page';

/** @example await held('data/verifiera.html', verifyPage, subtle) */
export const verifyPage: string = buildVerifyPage();
