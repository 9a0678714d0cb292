/** The registered pages. Removing one requires confirmation, and removes no evidence. */
import { useState } from 'preact/hooks';
import type { RegisteredAccount } from '../../lib/domain/account';
import { settingsText as t } from '../../lib/i18n/settings';
import { Button } from '../ui/button';
import { nameOfPlatform } from '../../lib/platforms/manifests';

interface Props {
  register: RegisteredAccount[];
  onEdit: (account: RegisteredAccount) => void;
  onRemove: (id: string) => void;
}

export function RegisterList({ register, onEdit, onRemove }: Props) {
  const [sure, setSure] = useState<string | null>(null);
  if (register.length === 0) return <p>{t('registerEmpty')}</p>;
  return (
    <ul class="s-register">
      {register.map((account) => (
        <li key={account.id}>
          <p>
            <b>{account.name}</b> – {nameOfPlatform(account.platform)}
          </p>
          <p class="u-help">
            {t('responsible')}: {account.responsible}. {t('deputy')}: {account.deputy}.{' '}
            {account.eyesMail === undefined ? t('eyesNobody') : t('eyesTo', { mail: account.eyesMail })}
          </p>
          {sure === account.id && (
            <p role="status">
              <b>{t('removeSure')}</b>
            </p>
          )}
          <div class="u-buttons">
            <Button onPress={() => onEdit(account)}>{t('edit')}</Button>
            <Button weight="danger" onPress={() => (sure === account.id ? onRemove(account.id) : setSure(account.id))}>
              {t('remove')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
