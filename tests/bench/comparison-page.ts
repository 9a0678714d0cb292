/**
 * One page with a little of everything that a redrawn picture may lose, each in its own part, and the servers that it
 * loads from.
 */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificateFor } from '../simulator/certificate';
import { png } from '../simulator/images';
import { lossy } from '../silent-loss/pages';

export const ADDRESS = 'https://www.facebook.com/jamforelse';
const PARTS = [
  'gradients with modern colours',
  'conic and repeating gradients',
  'filters',
  'masks',
  'clip-path',
  'object-fit',
  'picture without CORS',
  'background picture without CORS',
  'cross-origin frame',
  'same-origin frame',
  'closed shadow root',
  'emoji',
  'right to left',
  'form values',
  'text effects',
  'cut text',
];

function comparisonPage(): string {
  const parts = PARTS.flatMap((name) => lossy.filter((each) => each.name === name));
  const body = parts.map(({ name, body: inner }) => `<section data-section="${name}">${inner}</section>`).join('\n');
  const script = parts
    .map((each) => (each.script === undefined ? '' : `await (async () => { ${each.script} })();`))
    .join('\n');
  return [
    '<!doctype html><html lang="sv"><meta charset="utf-8"><title>Jämförelse</title>',
    '<style>body{margin:20px;background:#fff;font:16px/1.4 "DejaVu Sans",sans-serif}',
    '#post{width:420px;padding:12px;background:#fff}section{overflow:hidden}</style>',
    `<article id="post">${body}</article><script type="module">${script}</script>`,
  ].join('');
}

/**
 * Serves both the platform's host and its image host, which sends no CORS headers. `hostRules` lets the browser reach
 * these and nothing else.
 */
export async function serveComparison(): Promise<{ hostRules: string; close(): Promise<void> }> {
  const hosts = ['www.facebook.com', 'scontent.xx.fbcdn.net', 'ram.example', 'bilder.example'];
  const server = createServer(await certificateFor(hosts), (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const html = {
      'www.facebook.com': comparisonPage(),
      'ram.example': '<body style="background:#0cf;font:20px sans-serif">Främmande ram',
    }[host];
    const [, width = '96', height = '96'] = /\/w(\d+)h(\d+)\//.exec(request.url ?? '') ?? [];
    response.writeHead(200, { 'content-type': html === undefined ? 'image/png' : 'text/html;charset=utf-8' });
    response.end(html ?? png(request.url ?? '', Number(width), Number(height)));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    hostRules: [...hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(
      ', ',
    ),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
