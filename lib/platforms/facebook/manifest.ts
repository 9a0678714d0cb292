import type { PlatformManifest } from '../contract';

export const facebookManifest: PlatformManifest = {
  id: 'facebook',
  name: 'Facebook',
  // The same pages on another name, which some accounts are sent to (seen 2025-12).
  matches: ['https://www.facebook.com/*', 'https://web.facebook.com/*'],
  assetHosts: ['https://*.fbcdn.net/*'],
};
