/** The stages of opening a card that the background waits for. */
import { openingLatch } from './opening-latch';

/** The frame has drawn the item, still hidden. */
export const { until: untilDrawn, reached: cardDrawn } = openingLatch();

/** The card is shown and has the focus. */
export const { until: untilFocused, reached: cardFocused } = openingLatch();
