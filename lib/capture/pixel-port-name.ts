/** Name prefix of the port that carries a drawn picture, and its messages: pieces of base64, then the end. */
export const PIXEL_PORT = 'pixels:';
export type PixelMessage = { piece: string } | { end: true };
