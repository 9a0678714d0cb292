/** Parses a time stamp (RFC 3161, RFC 5652). Nothing is trusted here; verify-stamp does the checks. */
import { ContentInfo, SignedData, type SignerInfo } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';
import { TimeStampResp, TSTInfo } from '@peculiar/asn1-tsp';
import type { Bytes } from './bytes';
import { elements, inside, type Element } from './der';
import { StampFault } from './reasons';
import { reasonOf } from '../util/reason-of';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';

/**
 * In bytes. A stamp with its chain is a few kB; some authorities include revocation lists. Checked before the library
 * parses it, because its time grows steeply with a long number: forty seconds for four megabytes. The stamps in a
 * package were written by whoever made the package.
 */
export const LARGEST_ANSWER = 256 * 1024;

export interface OpenedStamp {
  info: TSTInfo;
  /** The exact bytes of the TSTInfo, which the digest in the signed attributes covers. */
  content: Bytes;
  signer: SignerInfo;
  /** The exact bytes of the signed attributes, as the SET that is signed; undefined when there are none. */
  attributes: Bytes | undefined;
  /** The exact bytes of each certificate in the token. */
  certificates: Bytes[];
}

/**
 * @param stamp DER of a whole answer (TimeStampResp) or of the token alone
 * @throws StampFault `garbage`, `rejected`, `waiting`
 */
export function openStamp(stamp: Bytes): OpenedStamp {
  if (stamp.length > LARGEST_ANSWER) throw new StampFault('garbage', `more than ${LARGEST_ANSWER} bytes`);
  try {
    return openToken(tokenOf(stamp));
  } catch (error) {
    if (error instanceof StampFault) throw error;
    throw new StampFault('garbage', reasonOf(error));
  }
}

function tokenOf(stamp: Bytes): Bytes {
  const [first, second, ...more] = inside(stamp, 0x30);
  // A token begins with its content type, an answer with its status.
  if (first?.tag === 0x06) return stamp;
  if (first === undefined || more.length > 0) throw new StampFault('garbage');
  const { status } = AsnConvert.parse(stamp, TimeStampResp);
  const code = Number(status.status);
  if (code === 3) throw new StampFault('waiting');
  const said = [...(status.statusString ?? [])].join(' ').slice(0, 200);
  if (code !== 0 && code !== 1) throw new StampFault('rejected', `status ${code} ${said}`.trim());
  if (second === undefined) throw new StampFault('garbage', 'granted without a token');
  return second.whole;
}

function openToken(token: Bytes): OpenedStamp {
  const info = AsnConvert.parse(token, ContentInfo);
  if (info.contentType !== SIGNED_DATA) throw new StampFault('garbage', 'not signed data');
  const signed = AsnConvert.parse(info.content, SignedData);
  const content = signed.encapContentInfo.eContent?.single;
  const [signer, ...more] = signed.signerInfos;
  if (signed.encapContentInfo.eContentType !== TST_INFO || content === undefined)
    throw new StampFault('garbage', 'no TSTInfo');
  if (signer === undefined || more.length > 0) throw new StampFault('garbage', 'one signer is expected');
  const bytes = new Uint8Array(content.buffer);
  const parts = inside(new Uint8Array(info.content), 0x30);
  return {
    info: AsnConvert.parse(bytes, TSTInfo),
    content: bytes,
    signer,
    attributes: attributesIn(parts),
    certificates: certificatesIn(parts),
  };
}

/**
 * SignedData: version, digest algorithms, content, [0] certificates. Their bytes are kept unchanged, so that hashes of
 * them are valid.
 */
function certificatesIn(signedData: Element[]): Bytes[] {
  const set = signedData.find(({ tag }) => tag === 0xa0);
  return set === undefined ? [] : elements(set.content).flatMap(({ tag, whole }) => (tag === 0x30 ? [whole] : []));
}

/**
 * The attributes are signed as a SET, but carry the tag [0] in the message (RFC 5652 section 5.4). The schema library
 * keeps no raw bytes of a list.
 */
function attributesIn(signedData: Element[]): Bytes | undefined {
  const [signer] = elements(signedData.at(-1)?.content ?? new Uint8Array());
  const attributes =
    signer === undefined ? undefined : inside(signer.whole, 0x30).find(({ tag }) => tag === 0xa0)?.whole;
  if (attributes !== undefined) attributes[0] = 0x31;
  return attributes;
}
