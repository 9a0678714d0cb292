/** The guidelines that the packs were made from, whole. Apart from the packs: the card needs their quotes alone. */
import { loadGuidelineText, type GuidelineText } from '../guideline-text';
import osteraker from '../packs/0117-osteraker/guideline.json';
import { packInForce } from './index';

/** By the pack's id; checked by the contract test and when one is shown. */
export const shippedTexts: Record<string, unknown> = { '0117-osteraker': osteraker };

/** The whole text of the guideline that applies. */
export const guidelineTextInForce = (): GuidelineText => loadGuidelineText(shippedTexts[packInForce().id]);
