import type { PlatformManifest } from '../contract';

export const facebookManifest: PlatformManifest = {
  id: 'facebook',
  name: 'Facebook',
  matches: ['https://www.facebook.com/*'],
  assetHosts: ['https://*.fbcdn.net/*'],
};
