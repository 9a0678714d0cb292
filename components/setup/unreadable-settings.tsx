/** Which settings could not be read, and what to do about it. Empty where all were read. */
import { settingName, unreadableText as t } from '../../lib/i18n/unreadable-settings';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { SavingNotice } from './saving-notice';
import { useSaving } from './use-saving';

interface Props {
  /** Field names (lib/settings/schema.ts). */
  fields: string[];
  onSeenTo: () => Promise<string | null>;
}

export function UnreadableSettings({ fields, onSeenTo }: Props) {
  const { saving, run } = useSaving();
  if (fields.length === 0) return null;
  return (
    <section id="unreadable" class="u-stack" aria-labelledby="unreadable-title">
      <h2 id="unreadable-title">{t('title')}</h2>
      <Notice tone="danger">
        <p>{t('what')}</p>
        <ul>
          {fields.map((field) => (
            <li key={field}>{settingName(field)}</li>
          ))}
        </ul>
        <p>{t('safe')}</p>
        <p>
          <strong>{t(fields.includes('version') ? 'newer' : 'todo')}</strong>
        </p>
      </Notice>
      <SavingNotice saving={saving} />
      <div class="u-buttons">
        <Button id="unreadable-seen-to" onPress={() => run(onSeenTo())}>
          {t('seenTo')}
        </Button>
      </div>
    </section>
  );
}
