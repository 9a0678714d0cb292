/** Matches addresses against a list of hosts, each optionally with the beginning of a path. Pure. */

/**
 * True when the host equals or is a subdomain of an entry. An entry with a path matches addresses that begin with it.
 */
export function hostMatches(address: string, list: readonly string[]): boolean {
  const plain = asLinked(plainAddress(address));
  const host = hostOf(plain);
  return list.some((entry) => {
    // Our own lists are already plain; entries from the municipality's settings may need normalising.
    const allowed = plainHost.test(entry) ? entry : asLinked(plainAddress(entry));
    if (allowed === '') return false;
    if (!allowed.includes('/')) return host === allowed || host.endsWith(`.${allowed}`);
    return plain === allowed || (plain.startsWith(allowed) && /^[/?#]/u.test(plain.slice(allowed.length)));
  });
}

const plainHost = /^(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
export const hostOf = (plain: string): string => plain.split(/[/?#]/u, 1)[0] ?? '';

/** As in a link: browsers convert å, ä and ö in a host to punycode (`xn--`). */
function asLinked(plain: string): string {
  const host = hostOf(plain);
  if (!/[^\w.-]/u.test(host) || !URL.canParse(`https://${host}`)) return plain;
  return `${new URL(`https://${host}`).hostname}${plain.slice(host.length)}`;
}

/** Lower case, without scheme, user, `www.`, port and trailing slash. */
export function plainAddress(address: string): string {
  const rest = address
    .toLowerCase()
    .trim()
    .replace(/^https?:\/\//u, '');
  const [host = '', ...path] = rest.split(/(?=[/?#])/u);
  return `${host
    .replace(/^.*@/u, '')
    .replace(/^www\./u, '')
    .replace(/:\d+$/u, '')
    .replace(/\.$/u, '')}${path.join('')}`.replace(/\/$/u, '');
}
