export const root: string;
export const modules: string;
export const built: string;
export const results: string;
