/**
 * Which of the capture's pictures a file is. Matched by hash and by role: a screenshot and a redrawn picture may have
 * the same bytes.
 */
import type { Artifact, Pixels, SealedPart } from './evidence';

const METHOD: Partial<Record<Artifact['role'], Pixels['method']>> = {
  screen: 'captureVisibleTab',
  rendered: 'rerender',
};

export function captureMethodOf(part: SealedPart, file: Artifact): Pixels | undefined {
  const same = part.capture.pixels.filter((one) => one.sha256 === file.sha256);
  return same.find((one) => one.method === METHOD[file.role]) ?? same[0];
}
