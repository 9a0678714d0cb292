// @vitest-environment jsdom
/**
 * The page's side of the last looks: the thread is opened again and compared with what was sealed, and the item is
 * checked just before each press.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../lib/overlay/session';
import type { RegisteredAccount } from '../../../lib/domain/account';
import type { Act } from '../../../lib/domain/act';
import { fingerprintOf, type Fingerprint } from '../../../lib/domain/fingerprint';
import type { RemovalAct } from '../../../lib/domain/outcome';
import type { ActEnv, FoundItem, Platform } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { structureReaders } from '../../../lib/platforms/registry';
import { facebookPage } from '../../commands/setup/practice-register';
import { anEnv } from '../../contract/facebook-env';
import { extension, install } from '../background/an-extension';
import { POST_ADDRESS, showFacebookPost } from './facebook-post';

install();
const { answers } = await import('../../../lib/overlay/features/page-commands');

const municipality: RegisteredAccount = { ...facebookPage, ownerKeys: ['61550000000001'] };
const address = POST_ADDRESS;
/** A comment with one reply, and one that is only a picture. */
const [comment, reply, withPicture] = ['9200000000000001', '9300000000000001', '9200000000000003'];

let drive: (env: ActEnv) => RemovalAct = () => ({ kind: 'pressed', step: 'done', trace: 'test' });
const platform: Platform = {
  ...facebook,
  readAccount: (root) => facebook.readAccount(root, 'i_user=61550000000001'),
  perform: (_root, _item, _act, env) => Promise.resolve(drive(env)),
};
const session = {
  platform,
  signal: new AbortController().signal,
  register: [municipality],
  covered: [],
  registeredOf: () => municipality,
  thread: municipality,
  controls: new Map(),
  actEnv: (signal: AbortSignal) => anEnv({ signal }),
} as unknown as Session;

beforeEach(() => {
  showFacebookPost();
  extension.forget();
  globalThis.uppsiktStructure = structureReaders;
  drive = () => ({ kind: 'pressed', step: 'done', trace: 'test' });
});

const get = (id: string): FoundItem => facebook.findItems(document).find(({ ref }) => ref.id === id) as FoundItem;

/** The item as it would be sealed now. */
async function sealed(id: string): Promise<Fingerprint> {
  const item = get(id);
  const { replies, unopened } = await structureReaders.facebook.readThread(document, item, anEnv());
  const reading = facebook.read(document, get(id));
  return fingerprintOf(reading, replies, { said: reading.replyCount, leftOut: 0, unread: unopened });
}
const lookAgain = (id: string, before: Fingerprint, act: Act = 'delete') =>
  answers['item.look-again']({ ref: get(id).ref, act, sealed: before }, session);
const perform = (id: string, before: Fingerprint | null) =>
  answers['item.perform'](
    {
      ref: get(id).ref,
      act: 'delete',
      text: facebook.read(document, get(id)).text.normalised,
      sealed: before,
      notAfter: Date.now() + 60_000,
      lastPress: 'extension',
      flowId: 'f1',
    },
    session,
  );

/** Adds a reply of the page's own kind below the existing one. */
function addReply(id = '9300000000000009'): void {
  const copy = get(reply).element.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll('a[href*="comment_id="]'))
    link.setAttribute('href', `${address}?comment_id=${comment}&reply_comment_id=${id}`);
  get(reply).element.after(copy);
}
const isEdited = (): void => get(reply).element.querySelector('span[dir="auto"] div')?.append(' Ändrat.');
const isExchanged = (): void =>
  get(withPicture).element.querySelector('img[src*="y.jpg"]')?.setAttribute('src', 'https://scontent.fbcdn.net/z.jpg');
const isFolded = (said = 'Visa 1 svar'): void => {
  const button = document.createElement('div');
  button.setAttribute('role', 'button');
  button.setAttribute('tabindex', '0');
  button.textContent = said;
  get(reply).element.replaceWith(button);
};

describe('a thread that is looked at again', () => {
  it('equals the sealed one', async () => {
    for (const id of [comment, withPicture])
      expect(await lookAgain(id, await sealed(id))).toEqual({ kind: 'as-sealed' });
  });

  it('has a new reply, or a changed one', async () => {
    const before = await sealed(comment);
    addReply();
    expect(await lookAgain(comment, before)).toEqual({ kind: 'new-replies', count: 1 });
    isEdited();
    expect(await lookAgain(comment, before)).toEqual({ kind: 'new-replies', count: 2 });
    expect(await lookAgain(comment, before, 'hide')).toEqual({ kind: 'as-sealed' });
  });

  it('has lost a sealed reply', async () => {
    const before = await sealed(comment);
    get(reply).element.remove();
    expect(await lookAgain(comment, before)).toEqual({ kind: 'as-sealed' });
  });

  it('is folded and cannot be opened: nobody can see what came, whatever was read before', async () => {
    const before = await sealed(comment);
    isFolded();
    expect(await lookAgain(comment, before)).toMatchObject({ kind: 'unknown' });
  });

  it('is folded, and its button speaks of more replies than the page’s data knew', async () => {
    const before = await sealed(comment);
    isFolded('Visa 2 svar');
    expect(await lookAgain(comment, before)).toEqual({ kind: 'new-replies', count: 1 });
  });

  it('has another picture', async () => {
    const before = await sealed(withPicture);
    isExchanged();
    expect(await lookAgain(withPicture, before)).toEqual({ kind: 'other-pictures' });
  });

  it('asks for its reader where that has not loaded', async () => {
    const before = await sealed(comment);
    globalThis.uppsiktStructure = undefined;
    expect(await lookAgain(comment, before)).toEqual({ error: 'not-loaded' });
  });
});

describe('an act', () => {
  it('reports when it pressed', async () => {
    expect(await perform(comment, await sealed(comment))).toMatchObject({
      kind: 'pressed',
      pressedAt: expect.stringMatching(/^\d{4}-/) as string,
    });
  });

  it('does not begin where a reply has come since the comparison, and says how many', async () => {
    const before = await sealed(comment);
    addReply();
    let begun = false;
    drive = () => {
      begun = true;
      return { kind: 'pressed', step: 'done', trace: 'test' };
    };
    expect(await perform(comment, before)).toMatchObject({ kind: 'changed', newReplies: 1 });
    expect(begun).toBe(false);
  });

  it.each<[string, string, () => void, object]>([
    ['a reply comes', comment, addReply, { newReplies: 1 }],
    ['its picture is exchanged', withPicture, isExchanged, {}],
  ])('stops before its next press when %s while the menu is driven', async (_what, id, change, more) => {
    const before = await sealed(id);
    drive = ({ asSealed }) => {
      const first = asSealed?.();
      change();
      return first === true && asSealed?.() === false
        ? { kind: 'changed', step: 'confirm', trace: 'stopped' }
        : { kind: 'pressed', step: 'done', trace: 'not stopped' };
    };
    expect(await perform(id, before)).toMatchObject({ kind: 'changed', step: 'confirm', ...more });
  });

  it('does not begin where the thread cannot be read, unless nothing was sealed', async () => {
    const before = await sealed(comment);
    globalThis.uppsiktStructure = undefined;
    expect(await perform(comment, before)).toMatchObject({ kind: 'changed' });
    expect(await perform(comment, null)).toMatchObject({ kind: 'pressed' });
  });
});
