import type { PlatformManifest } from '../contract';

export const youtubeManifest: PlatformManifest = {
  id: 'youtube',
  name: 'YouTube',
  matches: ['https://www.youtube.com/*', 'https://studio.youtube.com/*'],
  assetHosts: ['https://*.ytimg.com/*', 'https://*.ggpht.com/*', 'https://*.googleusercontent.com/*'],
};
