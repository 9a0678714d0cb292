/**
 * The background's end of the port that carries a drawn picture. Collects the pieces of one transfer and checks length
 * and hash.
 */
import { browser, type Runtime } from '../browser';
import { PIXEL_PORT, type PixelMessage } from './pixel-port-name';
import { sha256 } from '../domain/sha256';
import { joinPieces } from './transfer';

/**
 * Starts listening for one transfer. The returned function resolves to the bytes. It rejects if they are late, cut off,
 * or differ from the announced length or hash.
 *
 * @param signal aborting drops what has been received
 * @example const pixels = expectPixels(id, 45_000);
 *   const { bytes, sha256 } = await ask(…);
 *   const png = await pixels(bytes, sha256);
 */
export function expectPixels(
  transferId: string,
  milliseconds: number,
  signal?: AbortSignal,
): (bytes: number, expected: string) => Promise<Uint8Array<ArrayBuffer>> {
  const pieces: string[] = [];
  let finish: () => void;
  let fail: (error: Error) => void;
  const ended = new Promise<void>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  // Avoids an unhandled rejection if the render failed and nobody asks for the bytes.
  ended.catch(() => undefined);
  const listen = (port: Runtime.Port): void => {
    if (port.name !== PIXEL_PORT + transferId || port.sender?.id !== browser.runtime.id) return;
    port.onMessage.addListener((message: unknown) => {
      const part = message as PixelMessage;
      if (signal?.aborted === true) return;
      if ('piece' in part) pieces.push(part.piece);
      else finish();
    });
    port.onDisconnect.addListener(() => fail(new Error('bilden kom inte fram')));
  };
  browser.runtime.onConnect.addListener(listen);
  const timer = setTimeout(() => fail(new Error('bilden kom inte i tid')), milliseconds);
  signal?.addEventListener(
    'abort',
    () => {
      pieces.length = 0;
      fail(signal.reason as Error);
    },
    { once: true },
  );
  const stop = (): void => {
    clearTimeout(timer);
    browser.runtime.onConnect.removeListener(listen);
  };
  ended.then(stop, stop);
  return async (bytes, expected) => {
    await ended;
    const whole = joinPieces(pieces);
    if (whole.length !== bytes || (await sha256(whole)) !== expected) throw new Error('bilden ändrades på vägen');
    return whole;
  };
}
