/** Texts about what was done with an item earlier. */
import { translator } from './translate';

export const earlierTable = {
  own: { sv: 'Har hanterats förut: {at}. {outcome}', en: 'Handled before: {at}. {outcome}' },
  ownGround: { sv: 'Har hanterats förut: {at}. {ground}. {outcome}', en: 'Handled before: {at}. {ground}. {outcome}' },
  noOutcome: { sv: 'Beviset är sparat.', en: 'The evidence is saved.' },
  destroyed: { sv: 'Innehållet i beviset är förstört.', en: 'The content of the evidence is destroyed.' },
  colleague: {
    sv: '{by} har hanterat det här: {at}. {ground}. {measure}',
    en: '{by} has handled this: {at}. {ground}. {measure}',
  },
  kept: { sv: '{of} svarade {on}: låt vara kvar.', en: '{of} answered {on}: leave it.' },
  somebody: { sv: 'En kollega', en: 'A colleague' },
} as const;

export const earlierText = translator(earlierTable);
