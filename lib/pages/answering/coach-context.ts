/** What the coach knows about the answering account: its pack, its signature, and which addresses are its own. */
import type { AccountContext } from '../../../components/answering/answer-coach';
import type { Pack } from '../../guidelines/schema';
import type { Reply } from '../../messaging/protocol';

type Answering = Pick<Reply<'answer.read'>, 'signature' | 'addresses' | 'allowedLinks' | 'election'>;

/**
 * @example contextFor(pack, { signature: 'Eva', addresses: [], allowedLinks: [], election: null }).senders // ['/Eva']
 */
export const contextFor = (
  pack: Pack,
  { signature, addresses, allowedLinks, election }: Answering,
): AccountContext => ({
  pack,
  senders: signature === '' ? [] : [`/${signature}`],
  ownHosts: [...pack.municipality.websites, ...addresses.map(withoutScheme)],
  allowedHosts: allowedLinks,
  contacts: [],
  election,
});

const withoutScheme = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/+$/u, '');
