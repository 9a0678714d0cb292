/** Texts about the platform's own buttons. The page's scripts include them. */
import { translator } from './translate';

export const nativeTable = {
  title: { sv: 'Knappen på sidan', en: 'The button on the page' },
  met: {
    sv: 'Du valde ”{label}” på sidan. Bedöm först, så sparas beviset.',
    en: 'You chose ”{label}” on the page. Assess first, so that evidence is saved.',
  },
  unclear: {
    sv: 'Uppsikt känner inte igen ”{label}”. Tar det bort eller döljer något? Bedöm först.',
    en: 'Uppsikt does not know ”{label}”. Does it remove or hide something? Assess first.',
  },
  pass: { sv: 'Fortsätt på sidan utan bevis', en: 'Go on the page without evidence' },
  journalled: { sv: 'Det antecknas i journalen.', en: 'It is noted in the journal.' },
  pressAgain: { sv: 'Det är antecknat. Tryck en gång till på sidan.', en: 'It is noted. Press once more on the page.' },
  backOne: {
    sv: 'Ett inlägg som var borta syns igen. {evidence} Tryck ”{button}” vid inlägget om det ska bort igen.',
    en: 'An item that was away shows again. {evidence} Press ”{button}” at the item if it should go again.',
  },
  backMany: {
    sv: '{n} inlägg som var borta syns igen. {evidence} Tryck ”{button}” vid dem om de ska bort igen.',
    en: '{n} items that were away show again. {evidence} Press ”{button}” at them if they should go again.',
  },
  keptOne: { sv: 'Beviset är sparat.', en: 'The evidence is saved.' },
  keptMany: { sv: 'Bevisen är sparade.', en: 'The evidence is saved.' },
  destroyedOne: { sv: 'Innehållet i beviset är förstört.', en: 'The content of the evidence is destroyed.' },
  destroyedMany: {
    sv: 'För {m} av dem är innehållet i beviset förstört.',
    en: 'Of {m} of them the content of the evidence is destroyed.',
  },
  assessAgain: { sv: 'Bedöm – syns igen', en: 'Assess – shows again' },
} as const;

export const nativeText = translator(nativeTable);
