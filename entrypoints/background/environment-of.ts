/** Version, browser and system, for the record. */
import { browser } from '../../lib/browser';
import type { SealedPart } from '../../lib/domain/evidence';

export async function environmentOf(userAgent: string): Promise<SealedPart['capture']['environment']> {
  const platform = await browser.runtime.getPlatformInfo();
  const version = browser.runtime.getManifest().version;
  const engine = /(Firefox|Edg|Chrome)\/[\d.]+/.exec(userAgent)?.[0] ?? 'okänd';
  return { version, build: import.meta.env.MODE, browser: engine, userAgent, os: `${platform.os} ${platform.arch}`, language: browser.i18n.getUILanguage() };
}
