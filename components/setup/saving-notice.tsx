import { settingsText as t } from '../../lib/i18n/settings';
import { Notice } from '../ui/notice';
import type { Saving } from './use-saving';

export function SavingNotice({ saving, saved }: { saving: Saving; saved?: string }) {
  if (saving.kind === 'saved') return <Notice tone="ok">{saved ?? t('saved')}</Notice>;
  return saving.kind === 'refused' ? <Notice tone="danger">{saving.words}</Notice> : null;
}
