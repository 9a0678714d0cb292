/**
 * The only importer of webextension-polyfill. Everything that needs the browser's extension API takes it from here,
 * so that tests can put another in its place and a reader sees from a file's imports that it talks to the browser.
 *
 * The polyfill does real work below Chrome 148 (our least is 120) and
 * is a no-op above; it may go when the least is 148.
 */
import polyfill, { type Browser } from 'webextension-polyfill';

export const browser: Browser = polyfill;
export type { Browser, Runtime } from 'webextension-polyfill';
