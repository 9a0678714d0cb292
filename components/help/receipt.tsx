/** Who has read the guideline, and the button that confirms it. Nothing waits for it. */
import { useState } from 'preact/hooks';
import type { ReadingReceipt, ReadingState } from '../../lib/help/receipt';
import { helpText as t } from '../../lib/i18n/help';
import { swedishDay } from '../../lib/i18n/swedish-time';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

export interface Reading {
  state: ReadingState;
  /** The hash of the text in force. */
  sha256: string;
  name: string;
  /** This official's own receipt for this text. */
  own: ReadingReceipt | undefined;
  receipts: readonly ReadingReceipt[];
}

export interface ReceiptActions {
  /** @returns null when the receipt was signed, otherwise a message that says why not */
  sign: () => Promise<string | null>;
  saveReceipts: () => void;
  openOperator: () => void;
}

export const readingWords = (state: ReadingState, own: ReadingReceipt | undefined): string =>
  t(`reading.${state}`, own === undefined ? {} : { day: swedishDay(own.readAt) });

export function Receipt({ reading, actions }: { reading: Reading; actions: ReceiptActions }) {
  const [fault, setFault] = useState<string | null>(null);
  const { state, own, name } = reading;
  return (
    <section class="h-receipt" aria-labelledby="receipt-title">
      <h3 id="receipt-title" tabIndex={-1}>
        {t('receipt')}
      </h3>
      <Notice tone={state === 'read' ? 'ok' : 'info'} id="reading-state">
        {readingWords(state, own)}
      </Notice>
      {state !== 'read' && (
        <>
          <p class="u-help" id="sign-help">
            {t('signHelp')}
          </p>
          <p>{name === '' ? t('signNameless') : t('signAs', { name })}</p>
          <div class="u-buttons">
            {name === '' ? (
              <Button id="write-name" weight="primary" onPress={actions.openOperator}>
                {t('writeName')}
              </Button>
            ) : (
              <Button
                id="sign"
                weight="primary"
                describedBy="sign-help"
                onPress={() => void actions.sign().then(setFault)}
              >
                {t('sign')}
              </Button>
            )}
          </div>
        </>
      )}
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      {reading.receipts.length > 0 && <AllReceipts reading={reading} onSave={actions.saveReceipts} />}
    </section>
  );
}

function AllReceipts({ reading: { receipts, sha256 }, onSave }: { reading: Reading; onSave: () => void }) {
  return (
    <>
      <table class="h-receipts">
        <caption>{t('receipts')}</caption>
        <thead>
          <tr>
            {(['name', 'role', 'day', 'text'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {receipts.map((receipt) => (
            <tr key={`${receipt.readAt} ${receipt.name}`}>
              <th scope="row">{receipt.name}</th>
              <td>{receipt.role}</td>
              <td>{swedishDay(receipt.readAt)}</td>
              <td>
                {receipt.version}, {t(receipt.sha256 === sha256 ? 'thisText' : 'otherText')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="u-buttons">
        <Button id="save-receipts" onPress={onSave}>
          {t('saveReceipts')}
        </Button>
      </div>
    </>
  );
}
