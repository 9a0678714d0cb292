/**
 * Replaces what html2canvas paints wrong, or not at all, with rasters that the browser paints. @returns what could not
 * be rasterised
 */
import { rasteriseViaSvg, placeRaster, type SvgRaster } from './rasterise-via-svg';
import type { Finding } from './undrawable';

/** With more rasters than this, painting would take the browser several seconds. */
const MOST_RASTERS = 60;

export async function replaceUndrawable(
  findings: readonly Finding[],
  root: HTMLElement,
  cloneOf: ReadonlyMap<Element, Element>,
  scale: number,
): Promise<Finding[]> {
  const unmended: Finding[] = findings.filter(({ remedy }) => remedy === 'none');
  const wanted = new Map<HTMLElement, Finding[]>();
  for (const finding of findings) {
    if (finding.remedy === 'none') continue;
    const target = boxOf(cloneOf.get(finding.element), root);
    if (target === undefined) unmended.push(finding);
    else wanted.set(target, [...(wanted.get(target) ?? []), finding]);
  }
  // The raster of the outermost element includes what is inside it.
  const outermost = [...wanted.keys()].filter(
    (target) => ![...wanted.keys()].some((other) => other !== target && other.contains(target)),
  );
  const reasons = (target: HTMLElement): Finding[] =>
    [...wanted].flatMap(([each, list]) => (target.contains(each) ? list : []));
  for (const target of outermost.slice(MOST_RASTERS)) unmended.push(...reasons(target));
  const rasters: SvgRaster[] = [];
  await Promise.all(
    outermost.slice(0, MOST_RASTERS).map(async (target) => {
      const raster = await rasteriseViaSvg(target, scale);
      if (raster === null) unmended.push(...reasons(target));
      else rasters.push(raster);
    }),
  );
  for (const raster of rasters) placeRaster(raster);
  return unmended;
}

/**
 * The element to paint. Inline text has no box of its own, so the nearest block around it is painted. Undefined rather
 * than the item itself.
 */
function boxOf(clone: Element | undefined, root: HTMLElement): HTMLElement | undefined {
  let at = clone;
  const display = (element: Element): string =>
    element.ownerDocument.defaultView?.getComputedStyle(element).display ?? 'inline';
  while (at !== undefined && at !== root && !isReplaced(at) && ['inline', 'contents'].includes(display(at)))
    at = at.parentElement ?? undefined;
  return at === undefined || at === root || !root.contains(at) ? undefined : (at as HTMLElement);
}

const isReplaced = (element: Element): boolean =>
  /^(img|input|select|textarea|svg|progress|meter)$/i.test(element.tagName);
