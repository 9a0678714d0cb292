/**
 * jsdom has no canvas and decodes no picture. Here a canvas records what is drawn on it, and every picture can be
 * decoded except those whose address contains `broken`.
 */
export interface Drawn {
  /** Addresses of the drawn pictures. */
  pictures: string[];
  /** Drawn text with its position. */
  words: { words: string; x: number; y: number }[];
  /** Filled boxes by colour. */
  colours: string[];
}

export const PNG = 'data:image/png;base64,iVBORw0KGgo=';

/** A canvas that may not be read, because of what was drawn on it. */
export const TAINTED = 'data-tainted';

/** @returns what is drawn from now on, on any canvas */
export function canvasWritesDown(): Drawn {
  const drawn: Drawn = { pictures: [], words: [], colours: [] };
  canvasIn(globalThis as Window & typeof globalThis, drawn);
  return drawn;
}

/** Installs it in this window, which may be a frame's. */
export function canvasIn(view: Window & typeof globalThis, drawn: Drawn): void {
  Object.assign(view.HTMLImageElement.prototype, {
    decode(this: HTMLImageElement) {
      return this.src.includes('broken') ? Promise.reject(new Error('not a picture')) : Promise.resolve();
    },
  });
  // A picture with a data address has loaded at once.
  const isGiven = (image: HTMLImageElement): boolean => image.src.startsWith('data:');
  const given = (name: string, of: (image: HTMLImageElement) => unknown): unknown =>
    Object.defineProperty(view.HTMLImageElement.prototype, name, {
      configurable: true,
      get(this: HTMLImageElement) {
        return of(this);
      },
      set(told: unknown) {
        if (typeof told === 'function') queueMicrotask(() => void told());
      },
    });
  given('complete', isGiven);
  given('naturalWidth', (image) => (isGiven(image) ? 20 : 0));
  given('naturalHeight', (image) => (isGiven(image) ? 20 : 0));
  given('onload', () => null);
  Object.assign(view.HTMLCanvasElement.prototype, {
    getContext(this: HTMLCanvasElement) {
      return contextOf(this, drawn);
    },
    toDataURL(this: HTMLCanvasElement) {
      if (this.hasAttribute(TAINTED)) throw new Error('tainted');
      return PNG;
    },
    toBlob: (told: (blob: Blob) => void) => told(new Blob([new Uint8Array([137, 80, 78, 71])])),
  });
}

const REAL = /^(#[\da-f]{6}|oklch\((?!.*x)|color\()/;

function contextOf(canvas: HTMLCanvasElement, drawn: Drawn): unknown {
  let fillStyle = '#000000';
  const known: Record<string, unknown> = {
    canvas,
    drawImage(picture: Element) {
      if (picture.hasAttribute(TAINTED)) canvas.setAttribute(TAINTED, '');
      if (picture.localName === 'img') drawn.pictures.push((picture as HTMLImageElement).src);
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
      // An invalid colour is ignored.
      if (name !== 'fillStyle') return Reflect.set(target, name, value);
      if (typeof value === 'string' && (REAL.test(value) || value.startsWith('rgb'))) fillStyle = value;
      return true;
    },
  });
}
