/** The item's own *Reply* button, by its id in every layout. It is only focused, never pressed. */

export const replyButton = (element: Element): Element | undefined =>
  element.querySelector(
    [
      '#reply-button-end button, #reply-button button',
      '#reply-button-end tp-yt-paper-button, #reply-button tp-yt-paper-button',
    ].join(', '),
  ) ?? undefined;
