/** Checks what the text lacks beside a picture or film: credit, description, and captions for speech. */
import type { CoachContext, Found } from './hint';
import type { Reading } from './reading';

const creditName = new RegExp(
  [
    String.raw`(?:[Ff]oto|[Bb]ild|[Ff]ilm|[Vv]ideo|[Ii]llustration|[Tt]eckning|[Gg]rafik|`,
    String.raw`[Ff]otograf|[Ff]ilmare)(?: och \p{L}+)?:? \p{Lu}|©|`,
    String.raw`(?:[Ff]oto|[Bb]ild|[Ff]ilm)(?:t|et|en)? (?:är )?(?:tagen |taget |tagna |gjord )?av \p{Lu}`,
  ].join(''),
  'u',
);
const described = new RegExp(
  [
    String.raw`(?<!\p{L})(?:bildbeskrivning|alt-?text|bilden visar|bilden föreställer|`,
    String.raw`på bilden|på bilderna|bilderna visar|i bild syns|syns i bild)`,
  ].join(''),
  'iu',
);
const captioned = new RegExp(
  [
    String.raw`(?<!\p{L})(?:textad|textat|textade|undertext\p{L}*|textning(?:en)?|syntolkad|`,
    String.raw`utan tal|inget tal|saknar tal|saknar ljud|inget ljud|utan ljud|ingen talar|`,
    String.raw`teckenspråkstolkad)(?!\p{L})`,
  ].join(''),
  'iu',
);

export function findMissingBesideMedia({ text }: Reading, { hasPicture, hasVideo }: CoachContext): Found[] {
  const found: Found[] = [];
  if ((hasPicture || hasVideo) && !creditName.test(text))
    found.push({
      rule: 'image-rights',
      range: null,
      alternatives: [hasVideo && !hasPicture ? 'Film: [namn]' : 'Foto: [namn]'],
    });
  if (hasPicture && !described.test(text))
    found.push({ rule: 'alt-text', range: null, alternatives: ['Bildbeskrivning: [vad bilden visar]'] });
  if (hasVideo && !captioned.test(text))
    found.push({ rule: 'captions', range: null, alternatives: ['Filmen är textad på svenska.'] });
  return found;
}
