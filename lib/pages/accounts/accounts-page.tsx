/** The accounts page, connected to the background. It reads everything again after each line that is written. */
import { useEffect, useState } from 'preact/hooks';
import { Accounts, AccountsNotRead } from '../../../components/accounts/accounts';
import type { AccountsProps, ShownAccount } from '../../../components/accounts/accounts-props';
import { downloadBlob } from '../../../components/ui/download-blob';
import { packInForce } from '../../guidelines/packs';
import { send } from '../../messaging/client';
import type { Reply } from '../../messaging/protocol';
import { nameOfPlatform } from '../../platforms/manifests';
import { refusalText } from '../../problems/refusal-text';
import { copyTexts } from '../../register/copy-texts';
import { guidesOf } from '../../register/guides';
import { publicList } from '../../register/public-list';
import { closingMail, noticeMail, type LastSnapshot } from '../../register/unit-mail';
import type { Settings } from '../../settings/schema';
import { readSettings } from '../../settings/store';
import { reasonOf } from '../../util/reason-of';
import { openOptions } from '../background-api';
import { copyText } from '../copy-text';

type Read = Reply<'accounts.read'> &
  Pick<Settings, 'plan' | 'workingTime' | 'signature' | 'communicationsMail'> & {
    official: Settings['operator'];
    /** By account id. An account is absent when nothing is known about its snapshots. */
    snapshots: ReadonlyMap<string, LastSnapshot>;
  };

const pack = packInForce();
const guides = guidesOf(pack);
const closing = guides.find(({ id }) => id === 'closing');
/** The text that introduces the checklist of removals, and the list without lines about single platforms. */
const removals = pack.checklists.find(({ id }) => id === 'sa-tar-du-bort');
const FORBIDDEN_LINES = 7;
const notAllowed =
  removals === undefined
    ? null
    : {
        intro: removals.intro.at(-1)?.quote ?? '',
        lines: removals.items.slice(0, FORBIDDEN_LINES).map(({ quote }) => quote),
      };

/** @param asked the account that the address names */
export function AccountsPage({ asked }: { asked: string | null }) {
  const [read, setRead] = useState<Read | string | undefined>();
  const [chosen, choose] = useState(asked);
  const refresh = async (): Promise<void> => setRead(await readAll().catch(reasonOf));
  useEffect(() => void refresh(), []);
  if (read === undefined) return null;
  if (typeof read === 'string') return <AccountsNotRead reason={read} />;
  const accountId = read.accounts.find(({ account }) => account.id === chosen)?.account.id;
  return (
    <Accounts
      accounts={read.accounts.map((each) => ({
        ...each,
        texts: textsFor(each.account.contactMail ?? null, read),
        ...mailsFor(each, read),
      }))}
      former={read.former}
      accountId={accountId ?? read.accounts[0]?.account.id ?? ''}
      guides={guides}
      today={read.today}
      isProtected={read.signature.protectedIdentity}
      unitMail={read.communicationsMail}
      publicList={publicList(
        pack.municipality.name,
        read.accounts.map(({ account, history }) => ({ account, activation: history?.activation ?? null })),
        nameOfPlatform,
      )}
      actions={actionsWith(read, refresh, choose)}
    />
  );
}

async function readAll(): Promise<Read | string> {
  const answer = await send('accounts.read', {});
  if (!answer.ok) return refusalText(answer);
  const { plan, workingTime, signature, communicationsMail, operator } = await readSettings();
  const snapshots = await lastSnapshots();
  return { ...answer.value, plan, workingTime, signature, communicationsMail, official: operator, snapshots };
}

/** Empty if it cannot be read: the page works without, and the message then has a placeholder. */
async function lastSnapshots(): Promise<Read['snapshots']> {
  const board = await send('snapshot.board', {});
  const accounts = board.ok ? board.value.accounts : [];
  return new Map(accounts.flatMap(({ id, last }) => (last === null ? [] : [[id, last]])));
}

function mailsFor(
  { account, history }: Read['accounts'][number],
  { signature, official, snapshots }: Read,
): Pick<ShownAccount, 'noticeMail' | 'closingMail'> {
  const platformName = nameOfPlatform(account.platform);
  const facts = { account, platformName, lines: history?.lines ?? [], official: { signature, operator: official } };
  const snapshot = snapshots.get(account.id) ?? null;
  return {
    noticeMail: noticeMail(facts),
    closingMail: (handedOverAt) => closingMail(facts, closing, { snapshot, handedOverAt }),
  };
}

const textsFor = (contact: string | null, { workingTime }: Pick<Read, 'workingTime'>): Record<string, string> =>
  copyTexts({
    municipality: pack.municipality.name,
    contact,
    website: pack.municipality.websites[0] ?? null,
    hours: workingTime ?? (pack.response.hours ? { ...pack.response.hours, saturdays: false } : null),
    notAllowed,
  });

const actionsWith = (
  read: Read,
  refresh: () => Promise<void>,
  choose: (accountId: string) => void,
): AccountsProps['actions'] => ({
  say: async (accountId, said) => {
    const answer = await send('accounts.say', { accountId, said });
    // Read again even after a refusal: another tab may have written meanwhile.
    await refresh();
    return answer.ok ? null : refusalText(answer);
  },
  copy: copyText,
  choose,
  savePlanExtract: () => saveExtract(read).then(() => null, reasonOf),
  openRegister: () => void openOptions('#register'),
  openUnit: () => void openOptions('#communications'),
});

/** Loads the PDF library on demand, so that the page opens without it. */
async function saveExtract({ accounts, plan, signature, official, today }: Read): Promise<void> {
  const { planExtract } = await import('../../export/plan-extract');
  const whole = accounts.flatMap(({ account, history }) => (history === null ? [] : [{ account, ...history }]));
  if (whole.length !== accounts.length) throw new Error('an account could not be read');
  const csv = planExtract(whole, { plan, signature, operator: official }, nameOfPlatform);
  downloadBlob(new Blob([csv], { type: 'text/csv' }), `konton-till-dokumenthanteringsplan-${today}.csv`);
}
