/** Recognises the request with which the practice Facebook removes a comment. */
import type { Request } from '@playwright/test';

export const isDeletion = (request: Request): boolean =>
  (request.headers()['x-fb-friendly-name'] ?? '').includes('DeleteComment') ||
  (request.postData() ?? '').includes('DeleteComment');
