/**
 * Records every text that a script reads from a document, through any DOM API. The page's data in its scripts is left
 * out.
 */

/** Shorter texts are signs and counts. */
const LEAST = 6;

export function wordsRead(view: Window & typeof globalThis): { stop: () => string[] } {
  const read = new Set<string>();
  const ways: [object, string][] = [
    [view.Node.prototype, 'textContent'],
    [view.Node.prototype, 'nodeValue'],
    [view.CharacterData.prototype, 'data'],
    [view.Element.prototype, 'innerHTML'],
    [view.Element.prototype, 'outerHTML'],
  ];
  const put = ways.map(([owner, name]) => {
    const real = Object.getOwnPropertyDescriptor(owner, name);
    if (real?.get === undefined) throw new Error(`${name} is no getter here`);
    // oxlint-disable-next-line unbound-method -- a getter of the DOM, called on the node it is asked of
    const { get } = real;
    const ask = (node: Node): unknown => get.call(node);
    Object.defineProperty(owner, name, {
      ...real,
      get(this: Node) {
        const value = ask(this);
        const inScript = this.nodeName === 'SCRIPT' || this.parentNode?.nodeName === 'SCRIPT';
        if (typeof value === 'string' && value.trim().length >= LEAST && !inScript) read.add(value.trim());
        return value;
      },
    });
    return () => Object.defineProperty(owner, name, real);
  });
  return {
    stop: () => {
      for (const back of put) back();
      return [...read];
    },
  };
}
