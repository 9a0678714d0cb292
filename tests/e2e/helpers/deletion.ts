/** The request with which the practice Facebook's page removes a comment, as the page itself sends it. */
import type { Request } from '@playwright/test';

export const isDeletion = (request: Request): boolean =>
  (request.headers()['x-fb-friendly-name'] ?? '').includes('DeleteComment') ||
  (request.postData() ?? '').includes('DeleteComment');
