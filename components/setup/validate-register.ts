/** The register form's rules: what is required, reported in the language of whoever fills it in. */
import type { RegisteredAccount } from '../../lib/domain/account';
import type { PlatformId } from '../../lib/domain/item';
import { isMailAddress } from '../../lib/domain/mail-address';
import { inLanguage } from '../../lib/i18n/language';
import { settingsText as t } from '../../lib/i18n/settings';
import { describe, nameOfPlatform } from '../../lib/platforms/manifests';
import { filtersIn } from './filter-lines';

export interface RegisterValues {
  platform: PlatformId;
  name: string;
  address: string;
  /** The primary id of an account on the platform. */
  firstId: string;
  /** A second id that the account may have. */
  secondId: string;
  /** The vanity slug or the @handle. */
  slug: string;
  workAccountIds: string;
  manager: string;
  responsible: string;
  deputy: string;
  /** Optional. */
  contactMail: string;
  /** Optional. */
  eyesMail: string;
  /** One per line (filter-lines). Optional. */
  filters: string;
}
export type RegisterFaults = Partial<Record<keyof RegisterValues, string>>;
export type ValidatedRegister =
  | { kind: 'valid'; account: RegisteredAccount }
  | { kind: 'faulty'; faults: RegisterFaults };

/** Sorts the page's keys into the form's fields. Keys that fit no field are returned unchanged in `rest`. */
export function sortKeys(
  platform: PlatformId,
  keys: string[],
): Pick<RegisterValues, 'firstId' | 'secondId' | 'slug'> & { rest: string[] } {
  const { firstId, secondId } = describe(platform).account;
  const isId = (key: string): boolean => firstId.form.test(key) || secondId.form.test(key);
  const first = keys.find((key) => firstId.form.test(key));
  const second = keys.find((key, at) => secondId.form.test(key) && at !== keys.indexOf(first ?? ''));
  const slug = keys.find((key) => !isId(key));
  const inFields = new Set([first, second, slug]);
  return {
    firstId: first ?? '',
    secondId: second ?? '',
    slug: slug ?? '',
    rest: keys.filter((key) => !inFields.has(key)),
  };
}

/** Puts the id of the acting account into the first empty field that it fits. Undefined where there is none. */
export function withActing(values: RegisterValues, id: string): RegisterValues | undefined {
  const { firstId, secondId } = describe(values.platform).account;
  // Where both ids have the same format, it fits both fields.
  const ids = [
    ...(firstId.form.test(id) ? ['firstId' as const] : []),
    ...(secondId.form.test(id) ? ['secondId' as const] : []),
  ];
  const free = (ids.length === 0 ? ['slug' as const] : ids).find((field) => values[field].trim() === '');
  return free === undefined ? undefined : { ...values, [free]: id };
}

export const isNamedIn = ({ firstId, secondId, slug }: RegisterValues, id: string): boolean =>
  [firstId, secondId, slug].some((key) => key.trim().toLowerCase() === id.toLowerCase());

/**
 * @param known the id, first date and further keys of the account being edited; for a new account, a new id and nothing
 *   else
 * @param now milliseconds since 1970
 */
export function validateRegister(
  values: RegisterValues,
  known: { id: string; registeredAt?: string | undefined; rest?: string[] },
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
      ...(values.contactMail.trim() === '' ? {} : { contactMail: values.contactMail.trim() }),
      ...(values.eyesMail.trim() === '' ? {} : { eyesMail: values.eyesMail.trim() }),
      ...(values.filters.trim() === '' ? {} : { filters: filtersIn(values.filters) ?? [] }),
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
  for (const field of ['contactMail', 'eyesMail'] as const)
    if (values[field].trim() !== '' && !isMailAddress(values[field].trim())) faults[field] = t('eyesMailFault');
  if (filtersIn(values.filters) === null) faults.filters = t('filtersFault');
  const address = addressFault(values);
  if (address !== undefined) faults.address = address;
  return { ...faults, ...keyFaults(values) };
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

function addressFault({ address, platform }: RegisterValues): string | undefined {
  if (!URL.canParse(address.trim())) return t('addressFault');
  const url = new URL(address.trim());
  if (url.protocol !== 'https:') return t('addressFault');
  const isHere = describe(platform).hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
  return isHere ? undefined : t('addressHost', { platform: nameOfPlatform(platform) });
}

function keyFaults({ platform, firstId, secondId, slug }: RegisterValues): RegisterFaults {
  const { account } = describe(platform);
  const ids = { firstId: firstId.trim(), secondId: secondId.trim() };
  const fields = ['firstId', 'secondId'] as const;
  // An id that identifies who acts does not identify the page's owner.
  if (slug.trim() === '' && !fields.some((field) => account[field].isOwners && ids[field] !== ''))
    return { firstId: t('keysFault') };
  const faults: RegisterFaults = {};
  for (const field of fields)
    if (ids[field] !== '' && !account[field].mayBe.test(ids[field])) faults[field] = inLanguage(account[field].fault);
  return faults;
}
