/**
 * The global names under which our scripts find each other on a page. A page element with such an id would be visible
 * under the same name, even in our own world. An own property of the global object takes precedence.
 */
const NAMES = [
  'uppsiktCover',
  'uppsiktDraw',
  'uppsiktDrivers',
  'uppsiktEars',
  'uppsiktLanguage',
  'uppsiktPlace',
  'uppsiktPressed',
  'uppsiktStructure',
  'uppsiktTakers',
  'uppsiktWalker',
] as const;

export function claimName(name: string): void {
  if (!Object.hasOwn(globalThis, name))
    Object.defineProperty(globalThis, name, { value: undefined, writable: true, configurable: true });
}

/** Runs first in the content script of every page, so that scripts injected later find the names claimed. */
export const claimNames = (): void => NAMES.forEach(claimName);
