/** Converts bytes to base64 and back, for JSON and messages. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  // In chunks, because String.fromCharCode takes the bytes as arguments.
  for (let start = 0; start < bytes.length; start += 0x8000)
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(text);
}

/** @throws DOMException or SyntaxError when the text is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  // The native method takes a tenth of the time for a whole frame, but not every browser has it yet.
  const own: Partial<Pick<Uint8ArrayConstructor, 'fromBase64'>> = Uint8Array;
  if (own.fromBase64 !== undefined) return own.fromBase64(text);
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let index = 0; index < raw.length; index += 1) bytes[index] = raw.charCodeAt(index);
  return bytes;
}
