/** What 'Ta bort', 'Dölj' and 'Håll kvar' really do on each platform, and the source of each statement. */
import { whatAnchor } from '../../lib/help/anchors';
import { lineAnchor } from '../../lib/help/chapters';
import { MEASURE_FACTS, MEASURES_EXPLAINED, type WhatHappens } from '../../lib/help/measures';
import { helpText as t } from '../../lib/i18n/help';
import { inLanguage } from '../../lib/i18n/language';

export interface ExplainedPlatform {
  id: string;
  name: string;
  whatHappens: WhatHappens;
}

/** The guideline's line that says that records must be openly visible to all. */
const OPEN_TO_ALL = 83;

export function WhatHappensCards({ platforms }: { platforms: readonly ExplainedPlatform[] }) {
  return (
    <>
      <p>
        {t('whatLead')} <a href={`#${lineAnchor(OPEN_TO_ALL)}`}>{t('whatLine', { line: OPEN_TO_ALL })}</a>
      </p>
      <p class="u-help">{t('whatRead')}</p>
      {platforms.map((platform) => (
        <section key={platform.id} aria-labelledby={whatAnchor(platform.id)}>
          <h3 id={whatAnchor(platform.id)} tabIndex={-1}>
            {t('whatOn', { platform: platform.name })}
          </h3>
          <div class="h-cards">
            {MEASURES_EXPLAINED.map((measure) => (
              <MeasureCard key={measure} measure={measure} platform={platform} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

function MeasureCard({
  measure,
  platform,
}: {
  measure: (typeof MEASURES_EXPLAINED)[number];
  platform: ExplainedPlatform;
}) {
  const facts = platform.whatHappens[measure];
  const id = `${whatAnchor(platform.id)}-${measure}`;
  return (
    <article class="h-card" aria-labelledby={id}>
      <h4 id={id}>{t(`measure.${measure}`)}</h4>
      <dl>
        {MEASURE_FACTS.map((fact) => (
          <div key={fact}>
            <dt>{t(`fact.${fact}`)}</dt>
            <dd>
              {inLanguage(facts[fact])} <span class="h-basis">{t(`basis.${facts[fact].basis}`)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
