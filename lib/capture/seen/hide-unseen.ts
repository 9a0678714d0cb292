/**
 * What nobody had seen is invisible while a picture of the item is taken: by a style on the element itself, which no
 * rule of the page's wins over, and proved by asking the browser. Everything is put back afterwards.
 */
import { isBackground, pictureAddress, pictureSelector } from '../../platforms/dom/picture-address';
import { elementsOf } from '../rendered/elements-of';
import type { SeenBefore } from './seen-pictures';

export interface Hiding {
  /** What has come since is hidden too. @returns false when something stays visible: then no picture may be taken */
  again(element: Element): boolean;
  /** Whether anything is hidden now. */
  any(): boolean;
  /** An absolute address that a hidden picture shows: never to be fetched for a drawing. */
  isHidden(address: string): boolean;
  end(): void;
}

/** How many have ever been hidden in this document: two frames between which it grew may differ in what they show. */
let made = 0;
export const hiddenEver = (): number => made;

/** CSS pixels: what is drawn no larger (a face as a sign, an icon of the page's) shows nothing to anybody. */
const SIGN = 24;

export function hideUnseen(before: SeenBefore): Hiding {
  const hidden = new Map<Styled, Hidden>();
  const put = (each: Styled): void => {
    // Hidden before and shown again by the page: what stood there first is put back at the end.
    if (!hidden.has(each)) made += 1;
    hidden.set(each, hide(each, hidden.get(each)));
  };
  return {
    again(element) {
      for (const each of unseenIn(element, before)) put(each);
      return unseenIn(element, before).length === 0;
    },
    any: () => hidden.size > 0,
    isHidden: (address) => [...hidden.keys()].some((each) => addressesOf(each).includes(address)),
    end() {
      for (const [each, was] of hidden) putBack(each, was);
      hidden.clear();
    },
  };
}

type Styled = HTMLElement | SVGElement;

interface Hidden {
  property: 'background-image' | 'visibility';
  value: string;
  priority: string;
  /** The attribute as the page wrote it, and as it is with ours in it. */
  written: string | null;
  ours: string | null;
}

/**
 * A background is known by the address in its attribute, which is gone while it is hidden: one that leads nowhere
 * stands there, so that whoever reads the page meanwhile still finds a picture, and one that nobody had seen.
 */
const IN_ITS_PLACE = '--uppsikt-hidden';

function hide(each: Styled, before: Hidden | undefined): Hidden {
  const property = isBackground(each) ? 'background-image' : 'visibility';
  const was = before ?? {
    property,
    value: each.style.getPropertyValue(property),
    priority: each.style.getPropertyPriority(property),
    written: each.getAttribute('style'),
  };
  each.style.setProperty(property, property === 'visibility' ? 'hidden' : 'none', 'important');
  if (property === 'background-image') each.style.setProperty(IN_ITS_PLACE, 'url()');
  return { ...was, ours: each.getAttribute('style') };
}

/** To the letter, unless the page has written there meanwhile: then ours alone is taken out. */
function putBack(each: Styled, { property, value, priority, written, ours }: Hidden): void {
  if (each.getAttribute('style') !== ours) {
    each.style.setProperty(property, value, priority);
    each.style.removeProperty(IN_ITS_PLACE);
  } else if (written === null) each.removeAttribute('style');
  else each.setAttribute('style', written);
}

/** Pictures that were not seen and still show. */
const unseenIn = (element: Element, before: SeenBefore): Styled[] =>
  [...elementsOf(element)].filter(
    (each): each is Styled =>
      (each instanceof HTMLElement || each instanceof SVGElement) &&
      each.matches(pictureSelector) &&
      !before.has(pictureAddress(each)) &&
      shows(each) &&
      !isSign(each),
  );

function shows(each: Element): boolean {
  const style = getComputedStyle(each);
  return style.visibility === 'visible' && (!isBackground(each) || style.backgroundImage.includes('url('));
}

function isSign(each: Element): boolean {
  const { width, height } = each.getBoundingClientRect();
  return width > 0 && height > 0 && width <= SIGN && height <= SIGN;
}

/** As it stands in the attribute, and as the browser chose it of several. */
const addressesOf = (each: Element): string[] =>
  each instanceof HTMLImageElement ? [each.currentSrc, each.src] : [absolute(pictureAddress(each))];

const absolute = (address: string | null): string =>
  address !== null && URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : '';
