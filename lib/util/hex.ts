/** @example toHex(new Uint8Array([0, 255])) === '00ff' */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
