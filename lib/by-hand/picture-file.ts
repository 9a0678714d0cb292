/**
 * A picture that the official adds, for example from a phone. Its type is detected from its first bytes, never from its
 * name. It is kept byte for byte, EXIF included, because it is the original.
 */

export interface PictureKind {
  mime: 'image/png' | 'image/jpeg' | 'image/webp';
  ending: 'png' | 'jpg' | 'webp';
}

export interface HandPicture extends PictureKind {
  /** The file's name on the official's disk, shown so that they recognise it. The record uses another name. */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const MIB = 1024 * 1024;
/** A phone's largest pictures are about 25 MB. The store accepts 64 MB per file. */
export const PICTURE_LIMITS = { fileBytes: 40 * MIB, files: 20, allBytes: 200 * MIB } as const;
/** The types that the file chooser offers. */
export const ACCEPTED = 'image/png,image/jpeg,image/webp';

export type PictureFault = 'empty' | 'too-large' | 'not-a-picture' | 'too-many' | 'too-much';

const at = (bytes: Uint8Array, from: number, text: string): boolean =>
  Array.from({ length: text.length }, (_, index) => bytes[from + index] === text.charCodeAt(index)).every(Boolean);

/** Undefined for any other type, including an SVG or HTML file with a picture's name. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  if (bytes[0] === 0x89 && at(bytes, 1, 'PNG\r\n') && bytes[6] === 0x1a) return { mime: 'image/png', ending: 'png' };
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return { mime: 'image/jpeg', ending: 'jpg' };
  if (at(bytes, 0, 'RIFF') && at(bytes, 8, 'WEBP')) return { mime: 'image/webp', ending: 'webp' };
  return undefined;
}

/**
 * @param already the pictures already in the form; the limits apply to all of them together
 * @returns the picture, or why it is refused; a refused picture is not kept
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
