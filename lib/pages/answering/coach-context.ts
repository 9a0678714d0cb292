/** What the coach is told of the account that answers: its pack, how it signs, and which addresses are its own. */
import type { AccountContext } from '../../../components/answering/answer-coach';
import type { Pack } from '../../guidelines/schema';
import type { Reply } from '../../messaging/protocol';

type Answering = Pick<Reply<'answer.read'>, 'signature' | 'addresses' | 'election'>;

/**
 * @example contextFor(pack, { signature: 'Eva', addresses: [], election: null }).senders // ['/Eva']
 */
export const contextFor = (pack: Pack, { signature, addresses, election }: Answering): AccountContext => ({
  pack,
  senders: signature === '' ? [] : [`/${signature}`],
  ownHosts: [...pack.municipality.websites, ...addresses.map(withoutScheme)],
  // The municipality has no list of others yet: then each is asked about once.
  allowedHosts: [],
  contacts: [],
  election,
});

const withoutScheme = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/+$/u, '');
