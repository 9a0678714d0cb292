/** What stands there just before each press, and when that was seen. */
import type { StandsAs } from '../../domain/fingerprint';
import type { RemovalAct } from '../../domain/outcome';

export const AS_SEALED: StandsAs = { kind: 'as-sealed' };

/** Looks just before each press. The last look that was well is the moment of the press that followed it. */
export function lastLook(look: () => StandsAs): { asSealed: () => boolean; noted: (ended: RemovalAct) => RemovalAct } {
  let at = '';
  let seen = AS_SEALED;
  return {
    asSealed: () => {
      seen = look();
      at = new Date().toISOString();
      return seen.kind === 'as-sealed';
    },
    noted: (ended) => {
      if (ended.kind === 'pressed') return { ...ended, pressedAt: at };
      if (seen.kind === 'as-sealed') return ended;
      const more = seen.kind === 'new-replies' ? { newReplies: seen.count } : {};
      return { ...ended, ...more, trace: `${ended.trace}: ${seen.kind}` };
    },
  };
}
