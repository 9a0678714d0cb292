export interface Lock {
  packages: Record<
    string,
    { version?: string; link?: boolean; optional?: boolean; devOptional?: boolean; peer?: boolean }
  >;
}
export function whatIsMissing(lock: Lock, installed: Lock | undefined): string | undefined;
export function ensureInstalled(): Promise<void>;
