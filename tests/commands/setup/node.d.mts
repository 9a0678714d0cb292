export function isNewEnough(version: string): boolean;
export function findNode(): string;
export function withNode(node: string, extra?: Record<string, string>): Record<string, string>;
export function tool(name: string): string;
