/** Every exporter in exporters/, found by glob. To add one, add a file. */
import type { Exporter } from './contract';

const modules = import.meta.glob<{ exporter: Exporter }>('./exporters/*.ts', { eager: true });

export const exporters: readonly Exporter[] = Object.values(modules).map((one) => one.exporter);

/** @throws Error if no exporter has the id */
export function getExporter(id: string): Exporter {
  const found = exporters.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no exporter ${id}`);
  return found;
}
