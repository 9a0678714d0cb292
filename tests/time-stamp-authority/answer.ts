/** Time-stamp responses (RFC 3161): correct ones, and ones that are wrong in one named way each. */
import { AsnConvert } from '@peculiar/asn1-schema';
import { TimeStampReq } from '@peculiar/asn1-tsp';
import { ECDSA_SHA384, makeCertificate, signed, type Holder } from './certificates';
import { number, octets, oid, sequence, setOf, time, tlv } from './write-der';

type Bytes = Uint8Array<ArrayBuffer>;

/** How the token or its certificate is wrong; `right` has no fault. */
export const TOKEN_FAULTS = [
  'right',
  'rejected',
  'waiting',
  'other-nonce',
  'no-nonce',
  'other-imprint',
  'other-policy',
  'changed-content',
  'bad-signature',
  'no-certificate',
  'other-certificate',
  'no-certificate-id',
  'wrong-purpose',
  'purpose-not-critical',
  'expired',
  'not-yet-valid',
  'other-ca',
] as const;
export type TokenFault = (typeof TOKEN_FAULTS)[number];

export const POLICY = '1.2.3.4.1';
const SHA384 = sequence(oid('2.16.840.1.101.3.4.2.2'));
const DAY = 86_400_000;

export interface Authority {
  root: Holder;
  /** The certificate that a fault needs; created on first use. */
  signerFor(fault: TokenFault): Promise<Holder>;
}

export async function makeAuthority(): Promise<Authority> {
  const root = await makeCertificate({ name: 'Övningsrot', issuer: null, purpose: 'authority' });
  const made = new Map<string, Promise<Holder>>();
  const make = async (fault: TokenFault): Promise<Holder> => {
    const name = 'Övningens tidsstämplar';
    const now = Date.now();
    switch (fault) {
      case 'wrong-purpose':
        return makeCertificate({ name, issuer: root, purpose: 'server' });
      case 'purpose-not-critical':
        return makeCertificate({ name, issuer: root, purpose: 'time-stamping-uncritical' });
      case 'expired':
        return makeCertificate({
          name,
          issuer: root,
          purpose: 'time-stamping',
          notBefore: new Date(now - 700 * DAY),
          notAfter: new Date(now - 30 * DAY),
        });
      case 'not-yet-valid':
        return makeCertificate({ name, issuer: root, purpose: 'time-stamping', notBefore: new Date(now + 30 * DAY) });
      case 'other-ca':
        return makeCertificate({
          name,
          issuer: await makeCertificate({ name: 'Övningsrot', issuer: null, purpose: 'authority' }),
          purpose: 'time-stamping',
        });
      default:
        return makeCertificate({ name, issuer: root, purpose: 'time-stamping' });
    }
  };
  return {
    root,
    signerFor: (fault) => {
      const kind = ['wrong-purpose', 'purpose-not-critical', 'expired', 'not-yet-valid', 'other-ca'].includes(fault)
        ? fault
        : 'right';
      const holder = made.get(kind) ?? make(fault);
      made.set(kind, holder);
      return holder;
    },
  };
}

/** @param at the time on the authority's clock */
export async function answerTo(
  question: Bytes,
  authority: Authority,
  fault: TokenFault,
  at = new Date(),
): Promise<Bytes> {
  if (fault === 'rejected') return sequence(sequence(number(2)));
  if (fault === 'waiting') return sequence(sequence(number(3)));
  const asked = AsnConvert.parse(question, TimeStampReq);
  const signer = await authority.signerFor(fault);
  const info = infoFor(asked, fault, at);
  const attributes = await attributesFor(info, signer, fault, authority);
  const signature = await signed(signer.keys, setOf(...attributes));
  if (fault === 'bad-signature') signature[signature.length - 1] = (signature[signature.length - 1] ?? 0) ^ 1;
  // Changed after signing: the seconds of the time.
  const told = fault === 'changed-content' ? infoFor(asked, fault, new Date(at.getTime() - DAY)) : info;
  const certificates = fault === 'no-certificate' ? [] : [tlv(0xa0, signer.der)];
  // The other root has the same name, so only the signature tells them apart.
  const signerInfo = sequence(
    number(1),
    sequence(authority.root.name, tlv(0x02, signer.serial)),
    SHA384,
    tlv(0xa0, ...sorted(attributes)),
    ECDSA_SHA384,
    octets(signature),
  );
  const signedData = sequence(
    number(3),
    setOf(SHA384),
    sequence(oid('1.2.840.113549.1.9.16.1.4'), tlv(0xa0, octets(told))),
    ...certificates,
    setOf(signerInfo),
  );
  return sequence(sequence(number(0)), sequence(oid('1.2.840.113549.1.7.2'), tlv(0xa0, signedData)));
}

const sorted = (parts: Bytes[]): Bytes[] => [...parts].sort((one, other) => Buffer.compare(one, other));

function infoFor(asked: TimeStampReq, fault: TokenFault, at: Date): Bytes {
  const hash = new Uint8Array(asked.messageImprint.hashedMessage.buffer).slice();
  if (fault === 'other-imprint') hash[0] = (hash[0] ?? 0) ^ 1;
  const nonce = new Uint8Array(asked.nonce ?? new ArrayBuffer(0)).slice();
  if (fault === 'other-nonce') nonce[nonce.length - 1] = (nonce[nonce.length - 1] ?? 0) ^ 1;
  const withNonce = nonce.length > 0 && fault !== 'no-nonce';
  const policy = fault === 'other-policy' ? '1.2.3.4.99' : (asked.reqPolicy ?? POLICY);
  const imprint = sequence(sequence(oid('2.16.840.1.101.3.4.2.1'), tlv(0x05)), octets(hash));
  return sequence(
    number(1),
    oid(policy),
    imprint,
    tlv(0x02, Uint8Array.of(0x01, ...crypto.getRandomValues(new Uint8Array(7)))),
    time(at),
    ...(withNonce ? [tlv(0x02, nonce)] : []),
  );
}

async function attributesFor(info: Bytes, signer: Holder, fault: TokenFault, authority: Authority): Promise<Bytes[]> {
  const digest = async (name: string, bytes: Bytes): Promise<Bytes> =>
    new Uint8Array(await crypto.subtle.digest(name, bytes));
  const named = fault === 'other-certificate' ? authority.root.der : signer.der;
  // ESSCertIDv2 with SHA-256; the default algorithm, so it is left out.
  const certificateId = sequence(sequence(sequence(octets(await digest('SHA-256', named)))));
  const attribute = (id: string, value: Bytes): Bytes => sequence(oid(id), setOf(value));
  return [
    attribute('1.2.840.113549.1.9.3', oid('1.2.840.113549.1.9.16.1.4')),
    attribute('1.2.840.113549.1.9.4', octets(await digest('SHA-384', info))),
    ...(fault === 'no-certificate-id' ? [] : [attribute('1.2.840.113549.1.9.16.2.47', certificateId)]),
  ];
}
