/** The register form's rules: what must be there, said in the language of the one who fills it in. */
import type { RegisteredAccount } from '../../lib/domain/account';
import type { PlatformId } from '../../lib/domain/item';
import { isMailAddress } from '../../lib/domain/mail-address';
import { settingsText as t } from '../../lib/i18n/settings';

export interface RegisterValues {
  platform: PlatformId;
  name: string;
  address: string;
  /** Facebook: a page id. YouTube: the channel id. */
  firstId: string;
  /** Facebook: a page may have two ids. YouTube: a brand channel's page number. */
  secondId: string;
  /** The vanity slug or the @handle. */
  slug: string;
  workAccountIds: string;
  manager: string;
  responsible: string;
  deputy: string;
  /** May be left empty. */
  eyesMail: string;
}
export type RegisterFaults = Partial<Record<keyof RegisterValues, string>>;
export type ValidatedRegister =
  | { kind: 'valid'; account: RegisteredAccount }
  | { kind: 'faulty'; faults: RegisterFaults };

const hosts: Record<PlatformId, RegExp> = { facebook: /(^|\.)facebook\.com$/, youtube: /(^|\.)youtube\.com$/ };
export const platformNames: Record<PlatformId, string> = { facebook: 'Facebook', youtube: 'YouTube' };

/** What the page offered, put in its fields. Keys that fit no field are kept as they are. */
export function sortKeys(
  platform: PlatformId,
  keys: string[],
): Pick<RegisterValues, 'firstId' | 'secondId' | 'slug'> & { rest: string[] } {
  const numbers = keys.filter((key) => /^\d+$/.test(key));
  const channels = platform === 'youtube' ? keys.filter((key) => /^uc[\w-]{10,}$/i.test(key)) : [];
  const [first, second] = platform === 'facebook' ? [numbers[0], numbers[1]] : [channels[0], numbers[0]];
  const slug = keys.find((key) => !numbers.includes(key) && !channels.includes(key));
  const inFields = new Set([first, second, slug]);
  return {
    firstId: first ?? '',
    secondId: second ?? '',
    slug: slug ?? '',
    rest: keys.filter((key) => !inFields.has(key)),
  };
}

/** Puts the id that one acts under in the first field that it fits and that is empty; undefined where none is. */
export function withActing(values: RegisterValues, id: string): RegisterValues | undefined {
  const sorted = sortKeys(values.platform, [id]);
  const fields = ['firstId', 'secondId', 'slug'] as const;
  const fits = fields.filter((field) => sorted[field] !== '');
  // Facebook's two ids are of one kind.
  const may = values.platform === 'facebook' && fits.includes('firstId') ? ([...fits, 'secondId'] as const) : fits;
  const free = may.find((field) => values[field].trim() === '');
  return free === undefined ? undefined : { ...values, [free]: id };
}

export const isNamedIn = ({ firstId, secondId, slug }: RegisterValues, id: string): boolean =>
  [firstId, secondId, slug].some((key) => key.trim().toLowerCase() === id.toLowerCase());

/**
 * @param known the id, first date and further keys of an account that is changed; a new id and none for a new one
 * @param now milliseconds since 1970
 */
export function validateRegister(
  values: RegisterValues,
  known: { id: string; registeredAt?: string; rest?: string[] },
  now: number,
): ValidatedRegister {
  const faults = faultsOf(values);
  if (Object.keys(faults).length > 0) return { kind: 'faulty', faults };
  const keys = [values.firstId, values.secondId, values.slug, ...(known.rest ?? [])];
  return {
    kind: 'valid',
    account: {
      id: known.id,
      platform: values.platform,
      name: values.name.trim(),
      address: values.address.trim(),
      ownerKeys: [...new Set(keys.map((key) => key.trim().toLowerCase()).filter((key) => key !== ''))],
      workAccountIds: values.workAccountIds.split(/[\s,;]+/).filter((id) => id !== ''),
      manager: values.manager.trim(),
      responsible: values.responsible.trim(),
      deputy: values.deputy.trim(),
      ...(values.eyesMail.trim() === '' ? {} : { eyesMail: values.eyesMail.trim() }),
      registeredAt: known.registeredAt ?? new Date(now).toISOString(),
    },
  };
}

function faultsOf(values: RegisterValues): RegisterFaults {
  const faults: RegisterFaults = {};
  for (const field of ['name', 'manager', 'responsible'] as const)
    if (values[field].trim() === '') faults[field] = t('required');
  if (values.deputy.trim() === '') faults.deputy = t('deputyFault');
  else if (same(values.deputy, values.responsible)) faults.deputy = t('samePerson');
  if (values.eyesMail.trim() !== '' && !isMailAddress(values.eyesMail.trim())) faults.eyesMail = t('eyesMailFault');
  const address = addressFault(values);
  if (address !== undefined) faults.address = address;
  return { ...faults, ...keyFaults(values) };
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

function addressFault({ address, platform }: RegisterValues): string | undefined {
  if (!URL.canParse(address.trim())) return t('addressFault');
  const url = new URL(address.trim());
  if (url.protocol !== 'https:') return t('addressFault');
  return hosts[platform].test(url.hostname) ? undefined : t('addressHost', { platform: platformNames[platform] });
}

function keyFaults({ platform, firstId, secondId, slug }: RegisterValues): RegisterFaults {
  // A page number names who acts, and not whose page it is.
  if (firstId.trim() === '' && slug.trim() === '' && (platform === 'youtube' || secondId.trim() === ''))
    return { firstId: t('keysFault') };
  const faults: RegisterFaults = {};
  if (platform === 'youtube') {
    if (firstId.trim() !== '' && !/^uc/i.test(firstId.trim())) faults.firstId = t('channelFault');
  } else if (!/^\d*$/.test(firstId.trim())) faults.firstId = t('digitsFault');
  if (!/^\d*$/.test(secondId.trim())) faults.secondId = t('digitsFault');
  return faults;
}
