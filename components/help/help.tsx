/**
 * The help: what a measure really does, whom to ask, the whole guideline and its glossary. One page with anchors, so
 * that the browser's own search covers all of it.
 */
import { HELP_PARTS } from '../../lib/help/anchors';
import { lineAnchor, type Block } from '../../lib/help/chapters';
import { helpText as t } from '../../lib/i18n/help';
import type { Pack } from '../../lib/assessment/grounds';
import { Contact, type ContactProps } from './contact';
import { Glossary } from './glossary';
import { GuidelineText } from './guideline-text';
import { Receipt, readingWords, type Reading, type ReceiptActions } from './receipt';
import { WhatHappensCards, type ExplainedPlatform } from './what-happens';

export interface HelpProps {
  pack: Pick<Pack, 'definitions' | 'missingParts' | 'guideline'>;
  blocks: readonly Block[];
  source: string;
  platforms: readonly ExplainedPlatform[];
  /** A message where it could not be read. */
  reading: Reading | string;
  receiptActions: ReceiptActions;
  contact: ContactProps;
}

export function Help({ pack, blocks, source, platforms, reading, receiptActions, contact }: HelpProps) {
  const missing = pack.missingParts.map(({ line }) => line);
  return (
    <main class="h-page">
      <h1>{t('title')}</h1>
      <Contents blocks={blocks} missing={missing} />
      <section aria-labelledby="what">
        <h2 id="what" tabIndex={-1}>
          {t('what')}
        </h2>
        <WhatHappensCards platforms={platforms} />
      </section>
      <section aria-labelledby="contact">
        <h2 id="contact" tabIndex={-1}>
          {t('contact')}
        </h2>
        <Contact {...contact} />
      </section>
      <section aria-labelledby="guideline">
        <h2 id="guideline" tabIndex={-1}>
          {t('guideline')}
        </h2>
        <p>
          {t('guidelineHelp')} {t('onlySwedish')}
        </p>
        <p class="u-help" lang="sv">
          {t('source', { source }, 'sv')}
        </p>
        {typeof reading !== 'string' && reading.state !== 'read' && (
          <p>
            {readingWords(reading.state, undefined)} <a href="#receipt-title">{t('toReceipt')}</a>
          </p>
        )}
        <GuidelineText blocks={blocks} missing={missing} />
        {typeof reading === 'string' ? (
          <p role="alert">{reading}</p>
        ) : (
          <Receipt reading={reading} actions={receiptActions} />
        )}
      </section>
      <section aria-labelledby="glossary">
        <h2 id="glossary" tabIndex={-1}>
          {t('glossary')}
        </h2>
        <p>{t('glossaryHelp')}</p>
        <Glossary definitions={pack.definitions} year={pack.guideline.decidedAt.slice(0, 4)} />
      </section>
    </main>
  );
}

function Contents({ blocks, missing }: { blocks: readonly Block[]; missing: readonly number[] }) {
  const chapters = blocks.filter((block) => block.kind === 'heading').filter(({ level }) => level > 1);
  return (
    <nav aria-label={t('contents')}>
      <ul class="h-contents">
        {HELP_PARTS.map((part) => (
          <li key={part}>
            <a href={`#${part}`}>{t(part)}</a>
            {part === 'guideline' && (
              <ul lang="sv">
                {chapters.map(({ line, text, level }) => (
                  <li key={line} class={`h-level-${level}`}>
                    <a href={`#${lineAnchor(line)}`}>
                      {missing.includes(line) ? t('missingPart', { part: text }, 'sv') : text}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
