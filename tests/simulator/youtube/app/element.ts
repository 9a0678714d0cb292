/**
 * Polymer elements in the light DOM (no shadow roots), as the platform builds them, with class names that differ for
 * each page load.
 */
import { PolymerElement } from '@polymer/polymer/polymer-element.js';
import { seededRandom } from '../../random';
import type { Boot } from '../page';

export const boot = (window as unknown as { ovningBoot: Boot }).ovningBoot;
const random = seededRandom(boot.classSeed);
/** Builds differ in how a removed comment leaves: its text is replaced by a notice, or its element disappears. */
export const leavesNotice = boot.classSeed % 2 === 0 && !boot.nodeReuse;

const names = new Map<string, string>();
function classFor(tag: string): string {
  const known = names.get(tag);
  if (known !== undefined) return known;
  const name = `${random.word(5)}${random.word(4)}`;
  names.set(tag, name);
  return name;
}

export class LightElement extends PolymerElement {
  override _attachDom(dom: DocumentFragment | null): ShadowRoot | null {
    if (dom === null) return null;
    const host = this.localName;
    for (const element of dom.querySelectorAll('*'))
      if (element.localName !== 'template') element.classList.add('style-scope', host, classFor(element.localName));
    this.appendChild(dom);
    return this as unknown as ShadowRoot;
  }
}

export const sv = boot.locale === 'sv';
