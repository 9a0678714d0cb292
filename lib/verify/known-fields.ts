/**
 * The fields that this version knows, taken from the schema so that they stay current. The plain page gets them when it
 * is built, because it carries no schema library.
 */
import { z } from '../zod';

/** An object's fields by name; null where any value is allowed. */
export type FieldTree = { [field: string]: FieldTree } | null;

export function knownFields(schema: unknown): FieldTree {
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(Object.entries(schema.shape).map(([name, inner]) => [name, knownFields(inner)]));
  if (schema instanceof z.ZodArray) return knownFields(schema.element);
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return knownFields(schema.unwrap());
  return null;
}
