/** Typed access to JSON from outside: each getter returns the requested type, or undefined. */
import { isRecord } from '../../util/is-record';

export type Json = Record<string, unknown>;

export const asObject = (value: unknown): Json | undefined => (isRecord(value) ? value : undefined);
export const asList = (value: unknown): unknown[] | undefined =>
  Array.isArray(value) ? (value as unknown[]) : undefined;
export const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
export const asCount = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

/** @example at(handling, 'item', 'author', 'name') */
export function at(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>((now, key) => {
    const object = asObject(now);
    return object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined;
  }, value);
}

/** Undefined when it is not JSON. */
export function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
