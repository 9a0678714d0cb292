/**
 * The fields that this version knows, taken from the schema itself so that they cannot fall behind it. The plain page
 * is given them when it is built: it carries no schema library.
 */
import { z } from '../zod';

/** An object's fields by name; null where anything may stand. */
export type FieldTree = { [field: string]: FieldTree } | null;

export function knownFields(schema: unknown): FieldTree {
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(Object.entries(schema.shape).map(([name, inner]) => [name, knownFields(inner)]));
  if (schema instanceof z.ZodArray) return knownFields(schema.element);
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return knownFields(schema.unwrap());
  return null;
}
