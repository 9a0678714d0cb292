/** Loads a saved page as a document. No script in it runs and nothing is fetched. */
import { JSDOM, VirtualConsole } from 'jsdom';

/** @example loadPage('<p>Hej</p>', 'https://www.facebook.com/exempel') */
export function loadPage(html: string, url: string): Document {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}

/** Inserts Facebook's data as the server writes it into a page. */
export function putInPageData(root: Document, json: string): void {
  const script = root.createElement('script');
  script.setAttribute('type', 'application/json');
  script.setAttribute('data-sjs', '');
  script.textContent = json;
  root.body.append(script);
}

/** Inserts YouTube's configuration as the server writes it into a page. */
export function putInYtcfg(root: Document, json: string): void {
  const script = root.createElement('script');
  script.setAttribute('type', 'text/plain');
  script.textContent = `ytcfg.set(${json});`;
  root.head.append(script);
}

/**
 * Replaces every class name and label by nonsense, since adapters may not depend on them. The same word always gets the
 * same nonsense, as after a new build of the platform.
 */
export function scramble(root: Document): void {
  const nonsense = (word: string): string =>
    `x${Array.from(word)
      .reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7)
      .toString(36)}`;
  for (const element of root.querySelectorAll('[class]')) {
    element.setAttribute(
      'class',
      (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean).map(nonsense).join(' '),
    );
  }
  for (const element of root.querySelectorAll('[aria-label]'))
    element.setAttribute('aria-label', nonsense(element.getAttribute('aria-label') ?? ''));
}
