/** How a picture was made and what it shows, as text. Shared by the PDF, the page and LÄS-MIG.txt. */
import type { Artifact, Pixels, SealedPart } from '../../domain/evidence';
import { captureMethodOf } from '../../domain/capture-method';
import { oneLine } from '../../domain/visible-text';
import { swedishTime } from '../../i18n/swedish-time';
import { methodWords } from './words';

export interface PictureWords {
  /** For example 'Skärmdump' or 'Återskapad bild, inte skärmdump'. */
  kind: string;
  /** Complete sentences. */
  how: string[];
  proves: string;
  /** What could not be drawn. Empty if nothing is known to be lost. */
  losses: string[];
}

const PROVES: Record<Pixels['method'], string> = {
  captureVisibleTab:
    'Bilden visar det som webbläsaren visade i fliken. Den visar inte vad plattformen har sparat hos sig.',
  rerender: 'Bilden är ritad på nytt ur sidans uppbyggnad. Den kan skilja sig från det som syntes på skärmen.',
};

export function pictureWords(part: SealedPart, file: Artifact): PictureWords {
  const made = captureMethodOf(part, file);
  if (made !== undefined)
    return {
      kind: methodWords(made.method),
      how: howSentences(made),
      proves: PROVES[made.method],
      losses: made.losses.map(oneLine),
    };
  if (file.role === 'media')
    return {
      kind: 'Bild ur inlägget',
      how: [sourceOf(part, file)],
      proves: 'Filen är den som plattformen lämnade ut på den adressen. Den är inte ändrad.',
      losses: [],
    };
  if (file.role === 'imported')
    return {
      kind: 'Inlagd bild',
      how: ['Handläggaren lade in bilden för hand.'],
      proves: 'Bilden är inte avläst från sidan. Den visar det som handläggaren lade in.',
      losses: [],
    };
  return { kind: 'Bild', how: [], proves: 'Hur bilden gjordes är inte antecknat.', losses: [] };
}

/** @example hundredths(150.2) // '1,5' */
const hundredths = (value: number): string => String(Math.round(value) / 100).replace('.', ',');

function howSentences(made: Pixels): string[] {
  const size = `${made.width} × ${made.height} bildpunkter, skala ${hundredths(made.scale * 100)}.`;
  const seam =
    made.seamScore === null
      ? ''
      : `I skarvarna skiljer högst ${hundredths(made.seamScore * 10_000)} % av bildpunkterna.`;
  const pieces =
    made.role === 'composite'
      ? 'Bilden är hopsatt av flera bildrutor, tagna medan sidan rullades.'
      : made.role === 'raw'
        ? 'Hela bildrutan, obeskuren.'
        : '';
  return [`Gjord ${swedishTime(made.at)}.`, size, pieces, seam].filter((one) => one !== '');
}

function sourceOf(part: SealedPart, file: Artifact): string {
  const found = part.item.media.find((one) => one.sha256 === file.sha256);
  return found?.url === undefined || found.url === null
    ? 'Hämtad från plattformen.'
    : `Hämtad från ${oneLine(found.url)}`;
}
