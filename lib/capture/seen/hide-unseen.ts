/**
 * Hides what nobody had seen while a picture of the item is taken: with a style on the element itself that no rule of
 * the page can override, verified by computed style. Everything is restored afterwards.
 */
import { isBackground, pictureAddress, pictureSelector } from '../../platforms/dom/picture-address';
import { elementsOf } from '../rendered/elements-of';
import type { SeenBefore } from './seen-pictures';

export interface Hiding {
  /** Also hides what has appeared since. @returns false if something stays visible: then no picture may be taken */
  again(element: Element): boolean;
  /** Whether anything is hidden now. */
  any(): boolean;
  /** Whether a hidden picture shows this absolute address, which must then not be fetched for a drawing. */
  isHidden(address: string): boolean;
  end(): void;
}

/**
 * How many pictures have been hidden in this document so far. If it grew between two frames, they may show different
 * things.
 */
let made = 0;
export const hiddenEver = (): number => made;

/** CSS pixels. Anything drawn this small (a reaction, an icon) reveals nothing. */
const SIGN = 24;

export function hideUnseen(before: SeenBefore): Hiding {
  const hidden = new Map<Styled, Hidden>();
  const put = (each: Styled): void => {
    // If the page has shown a hidden picture again, keep the original style to restore at the end.
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
  /** The style attribute as the page wrote it, and as it is with our change. */
  written: string | null;
  ours: string | null;
}

/**
 * A background's address is in its style attribute, which is cleared while it is hidden. This placeholder lets a
 * reading of the page still find a picture there, marked as unseen.
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

/** Restores the attribute exactly, unless the page has changed it meanwhile: then only our own changes are undone. */
function putBack(each: Styled, { property, value, priority, written, ours }: Hidden): void {
  if (each.getAttribute('style') !== ours) {
    each.style.setProperty(property, value, priority);
    each.style.removeProperty(IN_ITS_PLACE);
  } else if (written === null) each.removeAttribute('style');
  else each.setAttribute('style', written);
}

/** Pictures that were not seen and are still visible. */
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

/** The address in the attribute, and the one that the browser chose among several. */
const addressesOf = (each: Element): string[] =>
  each instanceof HTMLImageElement ? [each.currentSrc, each.src] : [absolute(pictureAddress(each))];

const absolute = (address: string | null): string =>
  address !== null && URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : '';
