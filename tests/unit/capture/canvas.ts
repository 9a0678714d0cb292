/**
 * jsdom has no canvas and decodes no picture: here a canvas writes down what is drawn on it, and every picture can be
 * decoded but those whose address says `broken`.
 */
interface Drawn {
  /** Addresses of the pictures that were drawn, as they are. */
  pictures: string[];
  /** Words with where they were drawn. */
  words: { words: string; x: number; y: number }[];
  /** Filled boxes by colour. */
  colours: string[];
}

export const PNG = 'data:image/png;base64,iVBORw0KGgo=';

/** A surface that may not be read, because of what has been drawn on it. */
export const TAINTED = 'data-tainted';

/** @returns what is drawn from now on, on any canvas */
export function canvasWritesDown(): Drawn {
  const drawn: Drawn = { pictures: [], words: [], colours: [] };
  Object.assign(HTMLImageElement.prototype, {
    decode(this: HTMLImageElement) {
      return this.src.includes('broken') ? Promise.reject(new Error('not a picture')) : Promise.resolve();
    },
  });
  Object.assign(HTMLCanvasElement.prototype, {
    getContext(this: HTMLCanvasElement) {
      return contextOf(this, drawn);
    },
    toDataURL(this: HTMLCanvasElement) {
      if (this.hasAttribute(TAINTED)) throw new Error('tainted');
      return PNG;
    },
    toBlob: (told: (blob: Blob) => void) => told(new Blob([new Uint8Array([137, 80, 78, 71])])),
  });
  return drawn;
}

const REAL = /^(#[\da-f]{6}|oklch\((?!.*x)|color\()/;

function contextOf(canvas: HTMLCanvasElement, drawn: Drawn): unknown {
  let fillStyle = '#000000';
  const known: Record<string, unknown> = {
    canvas,
    drawImage(picture: Element) {
      if (picture.hasAttribute(TAINTED)) canvas.setAttribute(TAINTED, '');
      if (picture instanceof HTMLImageElement) drawn.pictures.push(picture.src);
    },
    getImageData() {
      if (canvas.hasAttribute(TAINTED)) throw new Error('tainted');
      return { data: new Uint8ClampedArray([10, 20, 30, 255]) };
    },
    fillText: (words: string, x: number, y: number) => void drawn.words.push({ words, x, y }),
    fillRect: () => void drawn.colours.push(fillStyle),
    fill: () => void drawn.colours.push(fillStyle),
    measureText: (words: string) => ({ width: words.length * 8 }),
    createLinearGradient: () => ({ addColorStop: () => undefined }),
  };
  return new Proxy(known, {
    get: (target, name) => (name === 'fillStyle' ? fillStyle : (Reflect.get(target, name) ?? (() => undefined))),
    set(target, name, value) {
      // What is no colour is not taken.
      if (name !== 'fillStyle') return Reflect.set(target, name, value);
      if (typeof value === 'string' && (REAL.test(value) || value.startsWith('rgb'))) fillStyle = value;
      return true;
    },
  });
}
