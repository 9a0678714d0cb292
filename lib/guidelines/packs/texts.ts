/**
 * The complete guidelines that the packs were made from. Separate from the packs, because the card needs only the
 * quotes.
 */
import { loadGuidelineText, type GuidelineText } from '../guideline-text';
import osteraker from '../packs/0117-osteraker/guideline.json';
import { packInForce } from './index';

/** By pack id. Validated by the contract test, and when one is shown. */
export const shippedTexts: Record<string, unknown> = { '0117-osteraker': osteraker };

/** The complete text of the guideline in force. */
export const guidelineTextInForce = (): GuidelineText => loadGuidelineText(shippedTexts[packInForce().id]);
