/** What taking a frame needs from the browser: `browserFrames` in the extension, a fake in tests. */

export interface FrameEnv {
  tab(tabId: number): Promise<{ active: boolean; windowId?: number | undefined; url?: string | undefined }>;
  windowState(windowId: number): Promise<string | undefined>;
  /** 1 means 100 %. */
  zoom(tabId: number): Promise<number>;
  /**
   * The window's visible tab as the data URL of a PNG. Rejects if the browser gives no permission. Never settles for a
   * minimised window.
   */
  capture(windowId: number): Promise<string>;
  decode(png: Uint8Array<ArrayBuffer>): Promise<ImageBitmap>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after the time has passed: at once for zero or less, and early if the signal aborts. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /**
   * Runs the work under a lock shared by all callers: the background and the page for evidence by hand take frames of
   * the same browser.
   */
  alone(work: () => Promise<void>): Promise<void>;
}
