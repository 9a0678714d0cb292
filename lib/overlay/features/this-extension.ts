/**
 * Whether the extension that put this script here still runs: after an update, or when it is switched off, the script
 * stays on the page and nobody answers it.
 */
import { browser } from '../../../lib/browser';

export const isThisExtension = (): boolean => (browser.runtime as { id?: string } | undefined)?.id !== undefined;
