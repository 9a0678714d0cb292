/** Whether an address is one of a list of hosts, each also with the beginning of a path. Pure. */

/** True when a host is one of the list or under it; an entry with a path covers what begins with it. */
export function hostMatches(address: string, list: readonly string[]): boolean {
  const plain = asLinked(plainAddress(address));
  const host = hostOf(plain);
  return list.some((entry) => {
    // Our own lists are plain; the municipality's settings may be written anyhow.
    const allowed = plainHost.test(entry) ? entry : asLinked(plainAddress(entry));
    if (allowed === '') return false;
    if (!allowed.includes('/')) return host === allowed || host.endsWith(`.${allowed}`);
    return plain === allowed || (plain.startsWith(allowed) && /^[/?#]/u.test(plain.slice(allowed.length)));
  });
}

const plainHost = /^(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
export const hostOf = (plain: string): string => plain.split(/[/?#]/u, 1)[0] ?? '';

/** As a link has it: browsers write å, ä and ö of a host in another form (`xn--`). */
function asLinked(plain: string): string {
  const host = hostOf(plain);
  if (!/[^\w.-]/u.test(host) || !URL.canParse(`https://${host}`)) return plain;
  return `${new URL(`https://${host}`).hostname}${plain.slice(host.length)}`;
}

/** Without scheme, user, `www.`, port and the last slash; in small letters. */
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
