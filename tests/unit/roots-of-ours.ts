/**
 * What stands in the closed shadow roots of our hosts: each root is kept as it is made. Nobody but a test can: a
 * content script has prototypes of its own, which no page reaches.
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
