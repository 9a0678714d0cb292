/** Nothing had been killed and nothing removed: the run says nothing about the extension, and is run again. */
export class NotBegun extends Error {
  constructor(why: unknown) {
    super(why instanceof Error ? why.message : String(why));
  }
}
