import { manifests } from '../platforms/manifests';

/** A host of a platform's own, by its manifest. A match pattern's `*.` stands for any subdomain and the host itself. */
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
