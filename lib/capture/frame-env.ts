/** What a frame needs of the browser: `browserFrames` in the extension, a browser of their own in tests. */

export interface FrameEnv {
  tab(tabId: number): Promise<{ active: boolean; windowId?: number | undefined; url?: string | undefined }>;
  windowState(windowId: number): Promise<string | undefined>;
  /** 1 is 100 %. */
  zoom(tabId: number): Promise<number>;
  /**
   * The visible tab of the window as the address of a PNG; rejects where the browser
   * gives no permission, and never answers for a minimised window.
   */
  capture(windowId: number): Promise<string>;
  decode(png: Uint8Array<ArrayBuffer>): Promise<ImageBitmap>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after the time, at once when it is none or less, and when the signal is aborted. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /**
   * One after another, whoever asks: the background and the page for evidence by hand take frames of the same browser.
   */
  alone(work: () => Promise<void>): Promise<void>;
}
