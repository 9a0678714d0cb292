import type { PlatformManifest } from '../contract';

export const facebookManifest: PlatformManifest = {
  id: 'facebook',
  name: 'Facebook',
  // Some accounts are redirected to web.facebook.com, which shows the same pages (seen 2025-12).
  matches: ['https://www.facebook.com/*', 'https://web.facebook.com/*'],
  assetHosts: ['https://*.fbcdn.net/*'],
};
