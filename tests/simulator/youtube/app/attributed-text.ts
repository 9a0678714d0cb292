/** A comment's text as the platform draws it: emoji as images, addresses and handles as links, the rest as text. */
const parts = /(https?:\/\/\S+|@[\w\-]{3,}|\p{RGI_Emoji})/v;

function drawText(host: Element, text: string): void {
  const span = document.createElement('span');
  span.dir = 'auto';
  span.setAttribute('role', 'text');
  for (const part of text.split(parts)) if (part !== '') span.append(nodeFor(part));
  host.replaceChildren(span);
}

function nodeFor(part: string): Node {
  if (/^https?:\/\//.test(part))
    return link(`https://www.youtube.com/redirect?event=comments&q=${encodeURIComponent(part)}`, part);
  if (/^@[\w-]{3,}$/.test(part)) return link(`/${part}`, part);
  if (!/^\p{RGI_Emoji}$/v.test(part)) return document.createTextNode(part);
  const image = document.createElement('img');
  image.alt = part;
  image.src = `/s/gaming/emoji/w24h24/${Array.from(part)
    .map((char) => char.codePointAt(0)?.toString(16))
    .join('-')}.png`;
  const inline = document.createElement('span');
  inline.append(image);
  return inline;
}

function link(href: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = text;
  anchor.target = '_blank';
  return anchor;
}

export class AttributedString extends HTMLElement {
  set text(value: string) {
    drawText(this, value);
  }
}
