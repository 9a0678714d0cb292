/**
 * Runs in a page: replaces every colour that html2canvas 1.4.1 throws on by a plain one, and removes gradients and
 * shadows that contain one.
 */
export function withoutModernColours(): void {
  const modern = /\b(?:oklch|oklab|lch|lab|hwb|color-mix|color|light-dark)\(/;
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const plain = (colour: string): string => {
    if (context === null) return 'black';
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
    return `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`;
  };
  for (const element of document.querySelectorAll<HTMLElement>('*')) {
    if (!('style' in element)) continue;
    const computed = getComputedStyle(element);
    for (const property of computed) {
      const value = computed.getPropertyValue(property);
      if (modern.test(value))
        element.style.setProperty(property, /color$|fill|stroke/.test(property) ? plain(value) : 'none', 'important');
    }
  }
}
