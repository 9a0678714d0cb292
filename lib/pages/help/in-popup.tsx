/** The popup's part of the help, connected to the background. */
import { PopupHelp, ReadingNotice } from '../../../components/help/popup-help';
import { whatAnchor } from '../../help/anchors';
import type { PopupState } from '../background-api';
import { contactProps } from './contact-props';
import { openHelp } from './open-help';
import { useReading } from './use-reading';

const openAnd = (anchor: string, pageId: string | null = null): void =>
  void openHelp(anchor, pageId).then(() => window.close());

/** Empty where it could not be read: the help page says why. */
export function PopupReading() {
  const { reading } = useReading();
  return reading === undefined || typeof reading === 'string' ? null : (
    <ReadingNotice reading={reading} onRead={() => openAnd('guideline')} />
  );
}

export function HelpInPopup({ state: { settings, platform, registered } }: { state: PopupState }) {
  const pageId = registered?.id ?? null;
  return (
    <PopupHelp
      contact={contactProps(settings, pageId)}
      onWhat={() => openAnd(platform === null ? 'what' : whatAnchor(platform), pageId)}
      onOpen={() => openAnd('guideline', pageId)}
    />
  );
}
