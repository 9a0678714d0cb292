/**
 * The answer panel in the card, the same as in the popup and at the side. It is loaded at the press of *Besvara*, so
 * that the card opens as fast as without it.
 */
import { useEffect, useState } from 'preact/hooks';
import type { AnswerSlot } from '../../../components/assessment/answer-view';
import { Notice } from '../../../components/ui/notice';
import type { Pack } from '../../guidelines/schema';
import { cardText as t } from '../../i18n/card';
import { whyNotNow, type ActEnv } from './only-awake';

type Panel = typeof import('../answering/answer').Answer;

interface Props extends AnswerSlot {
  pack: Pack;
  tabId: number;
  /** Text goes into the page's box by an official who has seen the card, as with all that acts on the page. */
  env: ActEnv;
}

export function AnswerOnCard({ pack, tabId, takeTyped, env }: Props) {
  const [loaded, setLoaded] = useState<{ Panel: Panel } | 'failed' | null>(null);
  useEffect(() => {
    const load = async (): Promise<void> => {
      const [{ Answer }] = await Promise.all([import('../answering/answer'), import('./answer-styles')]);
      setLoaded({ Panel: Answer });
    };
    load().catch((error: unknown) => {
      console.error('Uppsikt answer panel', error);
      setLoaded('failed');
    });
  }, []);
  if (loaded === null) return <p role="status">{t('loading')}</p>;
  if (loaded === 'failed') return <Notice tone="warn">{t('answerNotLoaded')}</Notice>;
  const { Panel } = loaded;
  return <Panel pack={pack} tabId={tabId} place={{ takeTyped, whyNotNow: () => whyNotNow(env) }} />;
}
