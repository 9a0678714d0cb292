/** A colleague's no that came while the flow ran: in another window, during Ångra or the wait for the page. */
import { isReversal, type Act } from '../domain/act';
import type { Flow } from '../domain/flow';
import { reasonOf } from '../util/reason-of';
import { wordFor } from './end-flow';
import type { FlowEnv } from './environment';
import type { Stop } from './perform';

/** Why nothing is pressed; null when nobody has said no. A journal that cannot be read is no yes. */
export async function reasonHeard(flow: Flow, act: Act, env: FlowEnv): Promise<Stop | null> {
  if (isReversal(act)) return null;
  try {
    if (!(await env.evidence.isKept(flow))) return null;
    return { outcome: 'interrupted', word: 'kept-meanwhile', trace: 'a colleague said that it stays' };
  } catch (error) {
    return { outcome: 'store-failed', word: wordFor(error, 'store-failed'), trace: reasonOf(error) };
  }
}
