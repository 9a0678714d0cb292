/**
 * Lets another process control and query the practice platforms: `POST /__practice/control`, `GET /__practice/state`,
 * on any host.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Behaviour } from './behaviour';
import { readBody, sendJson } from './http';
import type { DoneElsewhere, PracticePlatform, World } from './world';

interface Order {
  behave?: Partial<Behaviour>;
  reset?: boolean;
  /** Acts by a colleague or the platform itself; see `World.elsewhere`. */
  elsewhere?: DoneElsewhere[];
}

function stateOf(world: World, platform: PracticePlatform | null, id: string | null) {
  const state = { behaviour: world.behaviour, removed: world.removed, acts: world.acts };
  if (!platform || !id) return state;
  const comment = world.comment(platform, id);
  return { ...state, gone: world.isGone(platform, id), comment, on: world.actsOn(platform, id) };
}

export async function handleControl(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  if (url.pathname === '/__practice/state') {
    const platform = url.searchParams.get('platform');
    const known = platform === 'facebook' || platform === 'youtube' ? platform : null;
    try {
      sendJson(response, stateOf(world, known, url.searchParams.get('id')));
    } catch (error) {
      sendJson(response, { error: String(error) }, 404);
    }
    return true;
  }
  if (url.pathname !== '/__practice/control' || request.method !== 'POST') return false;
  const order = JSON.parse(await readBody(request)) as Order;
  if (order.reset) world.reset();
  if (order.behave) world.behave(order.behave);
  for (const done of order.elsewhere ?? []) world.elsewhere(done);
  sendJson(response, stateOf(world, null, null));
  return true;
}
