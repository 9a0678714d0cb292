/** The port that a drawn picture comes over, and what travels on it: pieces of base64, then the end. */
export const PIXEL_PORT = 'pixels:';
export type PixelMessage = { piece: string } | { end: true };
