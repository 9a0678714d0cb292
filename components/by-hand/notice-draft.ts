/** The notice to the author about a measure that the official took by hand. */
import { noticeText } from '../../lib/assessment/notice-text';
import type { GateState } from '../assessment/use-gate';
import type { ByHandProps } from './by-hand';

/** Null where the author is not notified. */
export function draftOf(
  { pack, signature }: Pick<ByHandProps, 'pack' | 'signature'>,
  { ground, notice }: GateState,
  act: 'removed' | 'hidden',
): string | null {
  if (ground === undefined || notice === undefined || notice.plan === 'not-told') return null;
  return noticeText(
    pack,
    {
      groundLabel: ground.label.sv,
      groundQuote: ground.quote,
      guidelineLine: ground.line,
      measure: act === 'hidden' ? 'hide' : 'remove',
    },
    { due: 'measure', standing: null },
    signature,
  );
}
