/** Whether two addresses are one page's: the part behind # is a place on it. */
export const isSameAddress = (one: string, other: string): boolean => withoutHash(one) === withoutHash(other);

const withoutHash = (url: string): string => url.replace(/#.*$/, '').replace(/\/$/, '');
