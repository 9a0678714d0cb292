/** A quotation from the guideline with its line number. Never translated. */
import { cardText } from '../../lib/i18n/card';

export function GuidelineQuote({ quote, line }: { quote: string; line: number }) {
  return (
    <q class="u-quote" lang="sv" cite={`#rad-${line}`}>
      {quote}
      <span class="u-line"> ({cardText('line', { line })})</span>
    </q>
  );
}
