/**
 * A picture that the official lays in, a phone's for instance. Known by its first bytes, never by its
 * name; kept byte for byte, its EXIF too: it is the original.
 */

export interface PictureKind {
  mime: 'image/png' | 'image/jpeg' | 'image/webp';
  ending: 'png' | 'jpg' | 'webp';
}

export interface HandPicture extends PictureKind {
  /** The file's name on the official's disk, for her to know it by; it is not the name in the record. */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const MIB = 1024 * 1024;
/** A phone's largest pictures are about 25 MB; the store takes 64 a file. */
export const PICTURE_LIMITS = { fileBytes: 40 * MIB, files: 20, allBytes: 200 * MIB } as const;
/** What the file chooser offers. */
export const ACCEPTED = 'image/png,image/jpeg,image/webp';

export type PictureFault = 'empty' | 'too-large' | 'not-a-picture' | 'too-many' | 'too-much';

const at = (bytes: Uint8Array, from: number, text: string): boolean =>
  Array.from({ length: text.length }, (_, index) => bytes[from + index] === text.charCodeAt(index)).every(Boolean);

/** Undefined when it is none of the three. An SVG or an HTML page with a picture's name is none of them. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  if (bytes[0] === 0x89 && at(bytes, 1, 'PNG\r\n') && bytes[6] === 0x1a) return { mime: 'image/png', ending: 'png' };
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return { mime: 'image/jpeg', ending: 'jpg' };
  if (at(bytes, 0, 'RIFF') && at(bytes, 8, 'WEBP')) return { mime: 'image/webp', ending: 'webp' };
  return undefined;
}

/**
 * @param already what the form holds: limits are for all of it together
 * @returns the picture, or in a word why it is not taken; nothing has been kept then.
 */
export function takePicture(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  already: HandPicture[],
): HandPicture | PictureFault {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > PICTURE_LIMITS.fileBytes) return 'too-large';
  if (already.length >= PICTURE_LIMITS.files) return 'too-many';
  if (already.reduce((sum, each) => sum + each.bytes.length, bytes.length) > PICTURE_LIMITS.allBytes) return 'too-much';
  const kind = pictureKind(bytes);
  return kind === undefined ? 'not-a-picture' : { ...kind, name: name.slice(0, 200), bytes };
}
