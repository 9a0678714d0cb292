/**
 * Lists that leave the register: the list for the website, to copy, and the extract for the document plan, as a file.
 */
import { useState } from 'preact/hooks';
import { accountsText as t } from '../../lib/i18n/accounts';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { AccountsProps } from './accounts-props';

export function ListsSection({
  accounts,
  publicList,
  isProtected,
  actions,
}: Pick<AccountsProps, 'accounts' | 'publicList' | 'isProtected' | 'actions'>) {
  const [told, setTold] = useState<{ fault: string | null; done: string } | undefined>();
  // If the history could not be read, it is not known whether the account is closed.
  const toCheck = accounts.filter(({ history }) => history === null || history.activation === 'inactive').length;
  const isWhole = accounts.every(({ history }) => history !== null);
  const planHelp = isProtected ? 'planProtected' : 'planHelp';
  return (
    <section aria-labelledby="lists-title">
      <h2 id="lists-title">{t('listsTitle')}</h2>
      <p class="u-help">{t('publicHelp')}</p>
      {toCheck > 0 && <p id="public-gap">{t('publicGap', { n: toCheck })}</p>}
      <blockquote class="u-draft" id="public-list" lang="sv" aria-label={t('draft')} role="group">
        {publicList}
      </blockquote>
      <div class="u-buttons">
        <Button
          id="copy-public"
          onPress={() => void actions.copy(publicList).then((fault) => setTold({ fault, done: t('copied') }))}
        >
          {t('copyPublic')}
        </Button>
      </div>
      <p class="u-help">{t(isWhole ? planHelp : 'planGap')}</p>
      {isWhole && <p class="u-help">{t(isProtected ? 'planWhy' : 'planRoles')}</p>}
      {isWhole && (
        <div class="u-buttons">
          <Button
            id="save-plan"
            onPress={() => void actions.savePlanExtract().then((fault) => setTold({ fault, done: t('saved') }))}
          >
            {t('savePlan')}
          </Button>
        </div>
      )}
      {told !== undefined && <Notice tone={told.fault === null ? 'ok' : 'danger'}>{told.fault ?? told.done}</Notice>}
    </section>
  );
}
