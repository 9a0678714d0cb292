/**
 * The answer panel on the card, the same as in the popup and the side panel. It is loaded when *Besvara* is pressed, so
 * that the card opens as fast as without it.
 */
import { useEffect, useState } from 'preact/hooks';
import type { AnswerSlot } from '../../../components/assessment/answer-view';
import { KeptWords } from '../../../components/answering/kept-words';
import type { Pack } from '../../guidelines/schema';
import { cardText as t } from '../../i18n/card';
import { copyText } from '../copy-text';
import { whyNotNow, type ActEnv } from './only-awake';

type Panel = typeof import('../answering/answer').Answer;

interface Props extends AnswerSlot {
  pack: Pack;
  tabId: number;
  /** Text is inserted into the page only when the official has seen the card, like every act on the page. */
  env: ActEnv;
  load?: () => Promise<Panel>;
}

async function loadPanel(): Promise<Panel> {
  const [{ Answer }] = await Promise.all([import('../answering/answer'), import('./answer-styles')]);
  return Answer;
}

export function AnswerOnCard({ pack, tabId, env, load = loadPanel, ...ahead }: Props) {
  const [loaded, setLoaded] = useState<{ Panel: Panel } | 'failed' | null>(null);
  useEffect(() => {
    load().then(
      (Panel) => setLoaded({ Panel }),
      (error: unknown) => {
        console.error('Uppsikt answer panel', error);
        setLoaded('failed');
      },
    );
  }, []);
  if (loaded === null) return <p role="status">{t('loading')}</p>;
  if (loaded === 'failed') return <KeptWords {...ahead} fault={t('answerNotLoaded')} onCopy={copyText} />;
  const { Panel } = loaded;
  return <Panel pack={pack} tabId={tabId} place={{ ...ahead, whyNotNow: () => whyNotNow(env) }} />;
}
