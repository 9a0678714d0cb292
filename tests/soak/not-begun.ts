/** Nothing had been killed or removed yet, so the run says nothing about the extension and is repeated. */
export class NotBegun extends Error {
  constructor(why: unknown) {
    super(why instanceof Error ? why.message : String(why));
  }
}
