/** Extension version, browser and operating system, for the record. */
import { browser } from '../browser';
import type { SealedPart } from '../domain/evidence';

/** Cached: the platform does not change while the worker lives. */
let asked: ReturnType<typeof browser.runtime.getPlatformInfo> | undefined;

export async function captureEnvironment(userAgent: string): Promise<SealedPart['capture']['environment']> {
  const platform = await (asked ??= browser.runtime.getPlatformInfo());
  const version = browser.runtime.getManifest().version;
  const engine = /(Firefox|Edg|Chrome)\/[\d.]+/.exec(userAgent)?.[0] ?? 'okänd';
  return {
    version,
    build: import.meta.env.MODE,
    browser: engine,
    userAgent,
    os: `${platform.os} ${platform.arch}`,
    language: browser.i18n.getUILanguage(),
  };
}
