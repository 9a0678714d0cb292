// @vitest-environment jsdom
/**
 * Which thread the account is compared with: the item's own, also when the item has gone and a feed holds several
 * owners.
 */
import { expect, it } from 'vitest';
import type { Session } from '../../../lib/overlay/session';
import { facebook } from '../../../lib/platforms/facebook';
import { facebookPage } from '../../commands/setup/practice-register';
import { anEnv } from '../../contract/facebook-env';
import { install } from '../background/an-extension';
import { showFacebookPost } from './facebook-post';

install();
const { answers } = await import('../../../lib/overlay/features/page-commands');

const municipality = { ...facebookPage, ownerKeys: ['61550000000001'] };
const another = { ...facebookPage, id: 'another', ownerKeys: ['61550000000999'] };

it('the account is judged by the thread that the item was last seen in', async () => {
  showFacebookPost();
  const session = {
    platform: { ...facebook, readAccount: (root: Document) => facebook.readAccount(root, 'i_user=61550000000001') },
    signal: new AbortController().signal,
    register: [another, municipality],
    registeredOf: () => municipality,
    // The first thread seen in this page view.
    thread: another,
    controls: new Map(),
    lookers: new Set(),
    actEnv: () => anEnv({}),
  } as unknown as Session;
  const [item] = facebook.findItems(document).filter(({ ref }) => ref.kind === 'comment');
  if (item === undefined) throw new Error('no comment');
  const state = async (): Promise<string> =>
    (await answers['account.read']({ ref: item.ref }, session)).classification.state;
  expect(await state()).toBe('municipality');
  for (const copy of facebook.findItems(document)) if (copy.ref.id === item.ref.id) copy.element.remove();
  expect(await state()).toBe('municipality');
});
