/**
 * verifiera.html as text, for whoever packs a package. In Node (tests, commands) it is built when this file is loaded;
 * in the extension the build puts the finished text in this file's place
 * (lib/build/verify-page-plugin), so that neither esbuild nor Node comes along.
 */
import { buildVerifyPage } from '../build/build-verify-page';

/** @example await held('data/verifiera.html', verifyPage, subtle) */
export const verifyPage: string = buildVerifyPage();
