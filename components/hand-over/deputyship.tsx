/**
 * Whose deputy the official is, and which removals had not ended there. They are listed, but cannot be continued from
 * here.
 */
import { actName } from '../../lib/i18n/acts';
import { handOverText as t } from '../../lib/i18n/hand-over';
import { shortTime } from '../../lib/i18n/short-time';
import type { Reply } from '../../lib/messaging/protocol';
import { Button } from '../ui/button';

export type Received = Reply<'handover.read'>['received'][number];

export const deputyWords = ({ isNow, handsOver: name, absence }: Received): string =>
  t(isNow ? 'deputyNow' : 'deputyLater', { name, from: absence.from, to: absence.to });

export function Deputyship({ of, onOpen }: { of: Received; onOpen: (address: string) => void }) {
  const { unfinished, madeAt } = of;
  return (
    <>
      <p>
        <strong>{deputyWords(of)}</strong>
      </p>
      {unfinished.length > 0 && (
        <>
          <p class="u-help">{t('unfinished', { at: shortTime(madeAt) })}</p>
          <ul>
            {unfinished.map(({ flowId, act, account, startedAt, link }) => (
              <li key={flowId}>
                <p>
                  {onAccount(act === null ? t('savesOnly') : actName(act), account)}.{' '}
                  {t('began', { at: shortTime(startedAt) })}
                </p>
                {link !== null && <Button onPress={() => onOpen(link)}>{t('openItem')}</Button>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const onAccount = (act: string, account: string | null): string =>
  account === null ? t('onUnknown', { act }) : t('onAccount', { act, account });
