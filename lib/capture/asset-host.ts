import { manifests } from '../platforms/manifests';

/**
 * Whether the URL is on one of a platform's own hosts, according to its manifest. In a match pattern, `*.` stands for
 * any subdomain and for the host itself.
 */
export function isAssetHost(url: URL): boolean {
  return (
    url.protocol === 'https:' &&
    manifests
      .flatMap((manifest) => [...manifest.assetHosts, ...manifest.matches])
      .some((pattern) => {
        const host = pattern.slice('https://'.length).split('/')[0] ?? '';
        return host.startsWith('*.')
          ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
          : url.hostname === host;
      })
  );
}
