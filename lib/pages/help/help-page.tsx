/** The help page, filled from the settings, the pack and the background. */
import { useEffect, useState } from 'preact/hooks';
import { downloadBlob } from '../../../components/ui/download-blob';
import { Help } from '../../../components/help/help';
import { packInForce } from '../../guidelines/packs';
import { guidelineTextInForce } from '../../guidelines/packs/texts';
import { blocksOf } from '../../help/chapters';
import { hashOfText } from '../../help/receipt';
import { descriptions } from '../../platforms/manifests';
import { onSettingsChanged, readSettings } from '../../settings/store';
import type { Settings } from '../../settings/schema';
import { openOptions } from '../background-api';
import { contactProps } from './contact-props';
import { signReading, useReading } from './use-reading';

const pack = packInForce();
const text = guidelineTextInForce();
const blocks = blocksOf(text);
const platforms = descriptions.map(({ manifest: { id, name }, whatHappens }) => ({ id, name, whatHappens }));

export interface Start {
  settings: Settings;
  /** The hash of the text that this page shows, whichever text the background has. */
  shown: string;
  /** The registered page that it was opened from. */
  pageId: string | null;
}

export async function readStart(search: string): Promise<Start> {
  return {
    settings: await readSettings(),
    shown: await hashOfText(text),
    pageId: new URLSearchParams(search).get('page'),
  };
}

export function HelpPage({ start }: { start: Start }) {
  const [settings, setSettings] = useState(start.settings);
  const { reading, askAgain } = useReading();
  useEffect(
    () =>
      onSettingsChanged(() => {
        void readSettings().then(setSettings);
        void askAgain();
      }),
    [],
  );
  const isRead = reading !== undefined;
  // The browser looked for the anchor before the part existed, so show it now.
  useEffect(() => {
    if (isRead) showPart(location.hash.slice(1));
  }, [isRead]);
  if (reading === undefined) return null;
  return (
    <Help
      pack={pack}
      blocks={blocks}
      source={text.source}
      platforms={platforms}
      reading={reading}
      receiptActions={{
        sign: () => signReading(start.shown).then((fault) => askAgain().then(() => fault)),
        saveReceipts: () => {
          if (typeof reading !== 'string') downloadBlob(fileOf(reading.receipts), 'uppsikt-laskvitton.json');
        },
        openOperator: () => void openOptions('#operator'),
      }}
      contact={contactProps(settings, start.pageId)}
    />
  );
}

const fileOf = (receipts: readonly unknown[]): Blob =>
  new Blob([`${JSON.stringify({ schema: 'uppsikt-receipts/1', receipts }, null, 2)}\n`], { type: 'application/json' });

/** Focuses the heading, so that screen reader users hear where they are. */
function showPart(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView();
  part?.focus({ preventScroll: true });
}
