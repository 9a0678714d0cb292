/** Resolves when the page has drawn the latest changes. */
export const twoFrames = (): Promise<void> =>
  new Promise((resolve) => {
    // Milliseconds. A background tab draws no frames, so there is nothing to wait for.
    const timer = setTimeout(resolve, 250);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
