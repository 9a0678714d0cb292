/**
 * Fields that a newer version added to a record. They are sealed like the others, but this version cannot judge them.
 */
import { asList, asObject } from './checks/json';
import type { FieldTree } from './known-fields';

/** As `group.field`, each listed once. */
export function unknownFields(value: unknown, known: FieldTree, above = ''): string[] {
  if (known === null) return [];
  const list = asList(value);
  if (list !== undefined) return [...new Set(list.flatMap((one) => unknownFields(one, known, above)))];
  return Object.entries(asObject(value) ?? {}).flatMap(([name, inner]) => {
    const path = above === '' ? name : `${above}.${name}`;
    return Object.hasOwn(known, name) ? unknownFields(inner, known[name] ?? null, path) : [path];
  });
}
