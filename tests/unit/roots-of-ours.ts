/**
 * Gives tests access to the closed shadow roots of our hosts by keeping each root as it is made. Only a test can do
 * this: a content script has its own prototypes, which no page reaches.
 */
const roots = new WeakMap<Element, ShadowRoot>();
// oxlint-disable-next-line unbound-method -- called on the element below
const { attachShadow } = Element.prototype;

Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, init);
  roots.set(this, root);
  return root;
};

export const rootOf = (host: Element | null | undefined): ShadowRoot | undefined =>
  host === null || host === undefined ? undefined : roots.get(host);
