/**
 * A time-stamping authority for tests, answered by OpenSSL, with a root and a signer that nobody else trusts. It is a
 * `fetch` function without network.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CONFIG = `[req]
distinguished_name = dn
prompt = no
[dn]
CN = Practice TSA
[ext]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = tsa1
[tsa1]
serial = serial
crypto_device = builtin
signer_cert = tsa.pem
signer_key = tsa.key
certs = ca.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

export interface PracticeAuthority {
  folder: string;
  caPem: string;
  fetch(url: string, init: RequestInit): Promise<Response>;
}

/** @throws Error when OpenSSL is not installed */
export function practiceAuthority(): PracticeAuthority {
  const folder = mkdtempSync(join(tmpdir(), 'uppsikt-tsa-'));
  const openssl = (...args: string[]): void => void execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  writeFileSync(join(folder, 'tsa.cnf'), CONFIG);
  writeFileSync(join(folder, 'serial'), '01\n');
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '3650',
    '-subj',
    '/CN=Practice TSA root',
  );
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'tsa.key', '-out', 'tsa.csr', '-config', 'tsa.cnf');
  openssl(
    'x509',
    '-req',
    '-in',
    'tsa.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-days',
    '3650',
    '-extfile',
    'tsa.cnf',
    '-extensions',
    'ext',
    '-out',
    'tsa.pem',
  );
  return {
    folder,
    caPem: readFileSync(join(folder, 'ca.pem'), 'utf8'),
    fetch: async (_url, init) => {
      writeFileSync(join(folder, 'q.tsq'), new Uint8Array(await new Response(init.body).arrayBuffer()));
      openssl('ts', '-reply', '-config', 'tsa.cnf', '-section', 'tsa1', '-queryfile', 'q.tsq', '-out', 'r.tsr');
      return new Response(new Uint8Array(readFileSync(join(folder, 'r.tsr'))), {
        headers: { 'content-type': 'application/timestamp-reply' },
      });
    },
  };
}
