/** The HTML shell: data-sjs scripts, then the app. The content policy is as strict as Facebook's own. */
import { scriptJson } from '../http';
import type { Boot } from './view-model';

/**
 * Allows inline styles and no frames. Also requires trusted types, so creating markup from strings in the page's world
 * fails. Firefox does not know that directive and says so in its console.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'unsafe-inline'",
    'img-src https://scontent.xx.fbcdn.net https://static.xx.fbcdn.net data:',
    "connect-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

export function facebookPage(boot: Boot, nonce: string): string {
  const data = boot.view.pageData
    .map(
      (text) =>
        `<script type="application/json" data-content-len="${text.length}" ` +
        `data-sjs>${text.replace(/</g, '\\u003C')}</script>`,
    )
    .join('\n');
  const practiceBoot = scriptJson({ ...boot, view: { ...boot.view, pageData: [] } });
  const title = boot.view.owner ? `${boot.view.owner.name} | Facebook` : 'Facebook';
  return `<!doctype html>
<html id="facebook" lang="${boot.view.locale}" dir="ltr">
<head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><meta
  name="viewport" content="width=device-width"></head>
<body>
${data}
<script type="application/json" id="practice-boot">${practiceBoot}</script>
<div id="mount_0_0_${boot.classSeed.toString(36)}"></div>
<script nonce="${nonce}" src="/static/practice-app.js"></script>
</body></html>`;
}
