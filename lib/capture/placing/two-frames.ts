/** Resolves when the page has drawn what was just changed. */
export const twoFrames = (): Promise<void> =>
  new Promise((resolve) => {
    // A tab that is not in front draws no frames; then there is nothing to wait for.
    const timer = setTimeout(resolve, 250);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
