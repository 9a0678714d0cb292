/** 'Ordlista': the guideline's own definitions, word for word, each marked with the year that it applies to. */
import { lineAnchor } from '../../lib/help/chapters';
import { helpText as t } from '../../lib/i18n/help';
import { Words } from './guideline-text';

interface Props {
  definitions: readonly { term: string; quote: string; line: number }[];
  /** The year of the guideline's decision. */
  year: string;
}

export function Glossary({ definitions, year }: Props) {
  return (
    <dl class="h-glossary" lang="sv">
      {definitions.map(({ term, quote, line }) => (
        <div key={line}>
          <dt>
            <a href={`#${lineAnchor(line)}`}>{term}</a> <span class="h-year">{t('year', { year }, 'sv')}</span>
          </dt>
          <dd>
            <Words text={quote} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
