/** The popup's state for a registered page, and for the first day. */
import type { Reply } from '../../../lib/messaging/protocol';
import { emptySettings } from '../../../lib/settings/schema';
import { aState } from '../card/an-item';

export const account = aState().registered;
type State = Reply<'popup.state'>;

export const registeredState = (changes: Partial<State> = {}): State => ({
  settings: {
    ...emptySettings('i1'),
    operator: { name: 'Eva Ek', role: '', unit: '' },
    register: [account],
    plan: { where: 'mappen', howLong: '2 år', decision: 'saknas' },
  },
  url: 'https://www.facebook.com/kommunen',
  platform: 'facebook',
  classification: { state: 'municipality', name: 'Kommunen', reason: '' },
  owner: { kind: 'known', keys: ['100', '200', 'kommunen'], name: 'Kommunen', trace: '' },
  registered: account,
  interrupted: [],
  account: null,
  isMute: false,
  ...changes,
});
export const fresh = (changes: Partial<State> = {}): State =>
  registeredState({ settings: emptySettings('i1'), registered: null, ...changes });
