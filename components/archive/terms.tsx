/** Labelled facts as a description list. An unknown value is called unknown. */
import type { ComponentChildren } from 'preact';
import { archiveText as t } from '../../lib/i18n/archive';

export function Terms({ rows }: { rows: [label: string, value: ComponentChildren][] }) {
  return (
    <dl class="a-terms">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === null || value === '' ? <span class="a-muted">{t('absent')}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
