/** The practice YouTube as its own pages request it, for tests of the server. */
import { request } from 'node:https';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { PracticeAccount } from '../../simulator/practice-account';
import { startSimulator, type Simulator } from '../../simulator/server';
import { library, municipality } from '../../simulator/youtube/practice-data';

export let simulator: Simulator;

/** One server for all tests of a file, reset before each. */
export function startPracticeYouTube(): void {
  beforeAll(async () => {
    simulator = await startSimulator({ seed: 7, behaviour: { latency: { min: 0, max: 0 } } });
  }, 60_000);
  afterAll(() => simulator.close());
  beforeEach(() => simulator.world.reset());
}

interface Said {
  status: number;
  text: string;
}
/** A request from a browser logged in as this account; `opened` is the account the page was opened as. */
export function ask(
  path: string,
  account: PracticeAccount,
  body?: object,
  { host = 'www.youtube.com', opened = account } = {},
): Promise<Said> {
  const pageId = opened === 'page' ? municipality.id : opened === 'other' ? library.id : undefined;
  const headers = {
    host,
    cookie: `OVNING_KONTO=${account}`,
    ...(pageId === undefined ? {} : { 'x-goog-pageid': pageId }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: simulator.port,
        path,
        method: body === undefined ? 'GET' : 'POST',
        headers,
        rejectUnauthorized: false,
        agent: false,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
export const service = (name: string, account: PracticeAccount, body: object, opened = account): Promise<Said> =>
  ask(`/youtubei/v1/${name}?prettyPrint=false`, account, body, { opened });

interface Entry {
  icon: string;
  words: string;
  renderer: string;
  action: string | null;
  asks: boolean;
}
/** The entries of one comment's menu, by icon. */
export async function menu(id: string, account: PracticeAccount = 'page', studio = false): Promise<Entry[]> {
  const { text } = await service('comment/get_menu', account, { commentId: id, studio });
  const { items } = (
    JSON.parse(text) as { menu: { menuRenderer: { items: Record<string, Record<string, unknown>>[] } } }
  ).menu.menuRenderer;
  return items.map((item) => {
    const [renderer = '', model = {}] = Object.entries(item)[0] ?? [];
    const all = JSON.stringify(model);
    return {
      renderer,
      icon: /"iconType":"(\w+)"/.exec(all)?.[1] ?? '',
      words: /"text":"([^"]+)"/.exec(all)?.[1] ?? '',
      action: /"action":"([^"]+)"/.exec(all)?.[1] ?? null,
      asks: all.includes('confirmDialogRenderer'),
    };
  });
}
export async function act(
  icon: string,
  id: string,
  account: PracticeAccount = 'page',
  { studio = false, opened = account } = {},
): Promise<Said> {
  const action = (await menu(id, 'page', studio)).find((entry) => entry.icon === icon)?.action ?? '';
  return service('comment/perform_comment_action', account, { actions: [action] }, opened);
}
export const thread = async (videoId: string, account: PracticeAccount = 'person'): Promise<string> =>
  (await service('next', account, { videoId })).text;
export const inbox = async (more: object = {}): Promise<string> =>
  (await service('comment/get_comments', 'page', more)).text;
export const done = () => simulator.world.acts.map(({ act: kind, id, as }) => [kind, id, as]);
