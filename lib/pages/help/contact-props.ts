/** What a message to the communications unit is made from, out of the settings. */
import type { ContactProps } from '../../../components/help/contact';
import { nameOfPlatform } from '../../platforms/manifests';
import type { Settings } from '../../settings/schema';
import { openOptions } from '../background-api';
import { copyText } from '../copy-text';

type Used = Pick<Settings, 'register' | 'operator' | 'communicationsMail'>;

/** @param pageId a registered page's id; an id that is not in the register selects none */
export const contactProps = (
  { register, operator, communicationsMail }: Used,
  pageId: string | null,
): ContactProps => ({
  pages: register.map(({ id, name, platform }) => ({ id, name, platformName: nameOfPlatform(platform) })),
  pageId: register.some(({ id }) => id === pageId) ? pageId : null,
  operator: operator.name.trim() || null,
  to: communicationsMail,
  onCopy: copyText,
  onSetAddress: () => void openOptions('#communications'),
});
