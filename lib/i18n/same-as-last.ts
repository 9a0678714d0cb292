/** Texts of 'Lika som förra'. */
import { translator } from './translate';

export const sameAsLastTable = {
  remove: {
    sv: 'Lika som förra. Spara bevis och ta bort även detta?',
    en: 'Like the last one. Save evidence and remove this too?',
  },
  hide: {
    sv: 'Lika som förra. Spara bevis och dölj även detta?',
    en: 'Like the last one. Save evidence and hide this too?',
  },
  removeToo: { sv: 'Ta bort även detta', en: 'Remove this too' },
  hideToo: { sv: 'Dölj även detta', en: 'Hide this too' },
  removeHere: { sv: 'Lika som förra: ta bort', en: 'Like the last one: remove' },
  hideHere: { sv: 'Lika som förra: dölj', en: 'Like the last one: hide' },
  text: { sv: 'Samma text. Skälet blir detsamma: {ground}.', en: 'Same text. The ground will be the same: {ground}.' },
  link: {
    sv: 'Samma länk. Skälet blir detsamma: {ground}. Läs texten först.',
    en: 'Same link. The ground will be the same: {ground}. Read the text first.',
  },
} as const;

export const sameAsLastText = translator(sameAsLastTable);
