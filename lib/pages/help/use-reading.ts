/** Who has read the guideline, according to the background. */
import { useEffect, useState } from 'preact/hooks';
import type { Reading } from '../../../components/help/receipt';
import { ownReceipt } from '../../help/receipt';
import { send } from '../../messaging/client';
import { refusalText } from '../../problems/refusal-text';

/** A message when it could not be read. */
async function readReading(): Promise<Reading | string> {
  const answer = await send('receipt.list', {});
  if (!answer.ok) return refusalText(answer);
  const { state, sha256, guideline, name, receipts } = answer.value;
  return { state, sha256, name, receipts, own: ownReceipt(receipts, { guideline, sha256, name }) };
}

export function useReading(): {
  /** Undefined while it is being read. */
  reading: Reading | string | undefined;
  askAgain: () => Promise<void>;
} {
  const [reading, setReading] = useState<Reading | string>();
  const askAgain = async (): Promise<void> => setReading(await readReading());
  useEffect(() => void askAgain(), []);
  return { reading, askAgain };
}

/** @returns null when the receipt was signed, otherwise a message that says why not */
export async function signReading(sha256: string): Promise<string | null> {
  const answer = await send('receipt.sign', { sha256 });
  return answer.ok ? null : refusalText(answer);
}
