/** Which account the official acts as, on which registered page, as an icon and words. */
import { accountWords } from '../../lib/i18n/account-words';
import { settingsText as t } from '../../lib/i18n/settings';
import type { Reply } from '../../lib/messaging/protocol';

export function AccountPanel({ state }: { state: Reply<'popup.state'> }) {
  if (state.platform === null) return <p role="status">{t('notHere')}</p>;
  if (state.isMute) return <p role="status">{t('mutePage')}</p>;
  if (state.registered === null)
    return <p role="status">{t(state.owner?.kind === 'known' ? 'notRegistered' : 'noOwner')}</p>;
  // A page that does not answer counts as unknown. It is never taken for the municipality's account.
  const words = accountWords(state.classification ?? { state: 'unknown', name: null }, state.registered.name);
  return (
    <div class={`s-account s-account-${state.classification?.state ?? 'unknown'}`} role="status">
      <p>
        <span class="u-mark" aria-hidden="true">
          {words.icon}
        </span>{' '}
        <b>{words.text}</b>
      </p>
      <p>{t('onPage', { name: state.registered.name })}</p>
    </div>
  );
}
