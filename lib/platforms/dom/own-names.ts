/**
 * The names under which our scripts find each other on a page. An element of the page's with such an id would show
 * under the same name, also in our own world; a property of the world's own goes before it.
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

/**
 * First of all in the script that stands on every page of a platform; what is injected later comes into a claimed
 * world.
 */
export const claimNames = (): void => NAMES.forEach(claimName);
