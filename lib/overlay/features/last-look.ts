/** The state of the item just before each press, and when it was checked. */
import type { StandsAs } from '../../domain/fingerprint';
import type { RemovalAct } from '../../domain/outcome';

export const AS_SEALED: StandsAs = { kind: 'as-sealed' };

/** Checks just before each press. The time of the last successful check is the time of the press that followed. */
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
