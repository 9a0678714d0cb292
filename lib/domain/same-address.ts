/** Whether two addresses are of the same page. The fragment is ignored. */
export const isSameAddress = (one: string, other: string): boolean => withoutHash(one) === withoutHash(other);

const withoutHash = (url: string): string => url.replace(/#.*$/, '').replace(/\/$/, '');
