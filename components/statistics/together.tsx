/** Counting with colleagues: export the official's own lines as a file, and add the colleagues' files. */
import { statisticsText as t } from '../../lib/i18n/statistics';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';

export interface TogetherProps {
  together: {
    /** The number of colleagues' files that are included. */
    others: number;
    /** One message for each refused file. */
    refused: readonly string[];
  };
  actions: {
    onSaveFacts: () => void;
    onFiles: (files: File[]) => void;
    onAlone: () => void;
  };
}

export function Together({ together: { others, refused }, actions }: TogetherProps) {
  const trusted = useTrusted();
  const choose = trusted((event: Event) => {
    const field = event.currentTarget as HTMLInputElement;
    const files = [...(field.files ?? [])];
    if (files.length > 0) actions.onFiles(files);
    // Cleared so that picking the same file again fires a change event.
    field.value = '';
  });
  return (
    <section aria-labelledby="together" class="u-stack">
      <h3 id="together">{t('together')}</h3>
      <p class="u-help" id="together-how">
        {t('togetherHow')}
      </p>
      <div class="u-field">
        <label for="files">{t('choose')}</label>
        <input
          id="files"
          type="file"
          accept=".json,application/json"
          multiple
          aria-describedby="together-how"
          onChange={choose}
        />
      </div>
      <div role="status" id="together-status">
        {others > 0 && <p>{t('withOthers', { n: others })}</p>}
      </div>
      {refused.map((words) => (
        <Notice key={words} tone="warn">
          {words}
        </Notice>
      ))}
      <div class="u-buttons">
        {others > 0 && (
          <Button id="alone" onPress={actions.onAlone}>
            {t('without')}
          </Button>
        )}
        <Button id="save-facts" onPress={actions.onSaveFacts}>
          {t('saveFacts')}
        </Button>
      </div>
    </section>
  );
}
