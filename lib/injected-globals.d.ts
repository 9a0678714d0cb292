/**
 * What our scripts leave for each other in the content scripts' world of a page. Each is a script of its own, brought
 * when it is needed, so what it holds is there or not. The names are claimed before the page's elements can show under
 * them (lib/platforms/dom/own-names).
 */
import type { MakeCovering } from './capture/covering/covering';
import type { Placer } from './capture/placing/place-item';
import type { PageWalker } from './capture/placing/walk-frames';
import type { drawElement } from './capture/rendered/draw-element';
import type { Language } from './i18n/language';
import type { Ear, Pressed, Taker } from './overlay/guards/first-in-line';
import type { Drivers } from './platforms/dom/brought-driver';
import type { StructureReaders } from './platforms/parts';

declare global {
  var uppsiktCover: MakeCovering | undefined;
  var uppsiktDraw: typeof drawElement | undefined;
  var uppsiktDrivers: Drivers | undefined;
  var uppsiktEars: Set<Ear> | undefined;
  var uppsiktLanguage: Language | undefined;
  var uppsiktPlace: Placer | undefined;
  var uppsiktPressed: Pressed[] | undefined;
  var uppsiktStructure: StructureReaders | undefined;
  var uppsiktTakers: Set<Taker> | undefined;
  var uppsiktWalker: PageWalker | undefined;
}
