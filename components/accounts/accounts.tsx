/** 'Konton och guider': one account at a time, from the manager's decision to its closing. */
import { accountsText as t } from '../../lib/i18n/accounts';
import { nameOfPlatform } from '../../lib/platforms/manifests';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import type { AccountsProps, ShownAccount } from './accounts-props';
import { GuidesSection } from './guides';
import { FormerSection, HistorySection } from './history';
import { ListsSection } from './lists';
import { RolesSection } from './roles';
import { ActivationSection } from './activation';
import { ClosingMail, NoticeMail, type UnitProps } from './unit-mail';

export function Accounts(props: AccountsProps) {
  const { accounts, accountId, guides, today, actions } = props;
  const chosen = accounts.find(({ account }) => account.id === accountId);
  return (
    <main class="a-page">
      <header class="u-stack">
        <h1>{t('title')}</h1>
        <p class="u-help">{t('intro')}</p>
      </header>
      {chosen === undefined ? (
        <>
          <Notice tone="info">{t('empty')}</Notice>
          <ToRegister onPress={actions.openRegister} />
        </>
      ) : (
        <>
          <Choice accounts={accounts} accountId={accountId} onChoose={actions.choose} />
          {chosen.history === null ? (
            <Notice tone="danger">{t('unread')}</Notice>
          ) : (
            <One
              key={accountId}
              chosen={{ ...chosen, history: chosen.history }}
              unit={unitOf(props)}
              {...{ guides, today, actions }}
            />
          )}
          <ListsSection {...{ accounts, actions }} publicList={props.publicList} isProtected={props.isProtected} />
        </>
      )}
      <FormerSection former={props.former} />
    </main>
  );
}

const unitOf = ({ unitMail, isProtected, actions }: AccountsProps): UnitProps => ({
  to: unitMail,
  isProtected,
  copy: actions.copy,
  onSetAddress: actions.openUnit,
});

function One({
  chosen: { account, history, texts, noticeMail, closingMail },
  unit,
  guides,
  today,
  actions,
}: Pick<AccountsProps, 'guides' | 'today' | 'actions'> & {
  chosen: ShownAccount & { history: NonNullable<ShownAccount['history']> };
  unit: UnitProps;
}) {
  const say = (said: Parameters<typeof actions.say>[1]): Promise<string | null> => actions.say(account.id, said);
  return (
    <>
      <ActivationSection account={account} history={history} today={today} say={say}>
        <NoticeMail mail={noticeMail} {...unit} />
      </ActivationSection>
      <ToRegister onPress={actions.openRegister} />
      <RolesSection history={history} today={today} say={say} />
      <GuidesSection
        guides={guides}
        history={history}
        texts={texts}
        say={say}
        copy={actions.copy}
        closingMail={<ClosingMail mailOf={closingMail} {...unit} />}
      />
      <HistorySection lines={history.lines} />
    </>
  );
}

const ToRegister = ({ onPress }: { onPress: () => void }) => (
  <div class="u-buttons">
    <Button id="open-register" weight="quiet" onPress={onPress}>
      {t('openRegister')}
    </Button>
  </div>
);

function Choice({
  accounts,
  accountId,
  onChoose,
}: Pick<AccountsProps, 'accounts' | 'accountId'> & { onChoose: (id: string) => void }) {
  const trusted = useTrusted();
  return (
    <div class="u-field">
      <label for="account">{t('account')}</label>
      <select
        id="account"
        value={accountId}
        onChange={trusted((event: Event) => onChoose((event.currentTarget as HTMLSelectElement).value))}
      >
        {accounts.map(({ account: { id, name, platform }, history }) => (
          <option key={id} value={id}>
            {t('choice', {
              name,
              platform: nameOfPlatform(platform),
              activation: t(`activation.${history?.activation ?? 'unknown'}`),
            })}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Nothing could be read, so nothing is shown. */
export const AccountsNotRead = ({ reason }: { reason: string }) => (
  <main class="a-page">
    <h1>{t('title')}</h1>
    <Notice tone="danger">{t('failed', { reason })}</Notice>
  </main>
);
