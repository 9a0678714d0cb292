/**
 * What our own pages may do is written in the build's settings; the built extension is looked at in
 * built-extension.test.ts.
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
