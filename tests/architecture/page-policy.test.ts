/**
 * The content policy of our own pages, as set in the build's settings. built-extension.test.ts checks the built one.
 */
import { expect, it } from 'vitest';
import config from '../../wxt.config';

it.each(['chrome', 'firefox'])('in %s no text becomes code or markup in our own pages', async (browser) => {
  const { manifest } = config;
  const made = await (typeof manifest === 'function'
    ? manifest({ browser } as Parameters<typeof manifest>[0])
    : manifest);
  const policies = made?.content_security_policy as { extension_pages?: string } | undefined;
  const parts = policies?.extension_pages?.split('; ');
  expect(parts).toContain("default-src 'none'");
  expect(parts).toContain("script-src 'self'");
  expect(parts).toContain("require-trusted-types-for 'script'");
  expect(parts).toContain("trusted-types 'none'");
});
