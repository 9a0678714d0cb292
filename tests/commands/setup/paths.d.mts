export const root: string;
export const modules: string;
export const built: string;
export function shipped(): string;
export const results: string;
