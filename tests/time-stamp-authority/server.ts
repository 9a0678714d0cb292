/**
 * The tests' own time-stamping authority over loopback HTTP. It answers correctly until it is given a fault.
 *
 * @example const authority = await startAuthority(); authority.be('other-nonce'); … await authority.close();
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toPem } from '../../lib/time-stamps/bytes';
import { answerTo, makeAuthority, TOKEN_FAULTS, type TokenFault } from './answer';

const SERVER_FAULTS = [
  'slow',
  'drip',
  'html',
  'html-unnamed',
  'error-500',
  'error-404',
  'redirect',
  'garbage',
  'truncated',
  'oversize',
  'hang-up',
] as const;
type ServerFault = (typeof SERVER_FAULTS)[number];
export type Behaviour = TokenFault | ServerFault;

export interface TestAuthority {
  url: string;
  caPem: string;
  be(behaviour: Behaviour): void;
  /** @param ahead milliseconds by which its clock is ahead of this machine's */
  setClock(ahead: number): void;
  /** Every request it got: method, headers and body. */
  questions: { method: string; headers: IncomingMessage['headers']; body: Uint8Array<ArrayBuffer> }[];
  close(): Promise<void>;
}

export async function startAuthority(port = 0): Promise<TestAuthority> {
  const authority = await makeAuthority();
  let behaviour: Behaviour = 'right';
  let ahead = 0;
  const questions: TestAuthority['questions'] = [];
  const server = createServer((request, response) => {
    void bodyOf(request)
      .then(async (body) => {
        questions.push({ method: request.method ?? '', headers: request.headers, body });
        const now = behaviour;
        const token = isTokenFault(now) ? now : 'right';
        await respond(response, now, () => answerTo(body, authority, token, new Date(Date.now() + ahead)));
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    caPem: toPem(authority.root.der),
    be: (next) => void (behaviour = next),
    setClock: (milliseconds) => void (ahead = milliseconds),
    questions,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const isTokenFault = (word: Behaviour): word is TokenFault => (TOKEN_FAULTS as readonly string[]).includes(word);

async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return new Uint8Array(Buffer.concat(pieces));
}

const PAGE = '<!doctype html><title>Logga in</title><p>Du måste logga in på nätet.';
/** The same bytes every time: random ones would look like a web page one time in 256. */
const GARBAGE = Uint8Array.from({ length: 900 }, (_, at) => (at * 73 + 41) % 256);
const STAMP = { 'Content-Type': 'application/timestamp-reply' };

async function respond(
  response: ServerResponse,
  behaviour: Behaviour,
  answer: () => Promise<Uint8Array>,
): Promise<void> {
  const send = (status: number, headers: Record<string, string>, body: Uint8Array | string): void =>
    void response.writeHead(status, headers).end(body);
  switch (behaviour) {
    // Never answered, so the client must time out.
    case 'slow':
      return;
    case 'drip':
      return void response.writeHead(200, STAMP).write(Uint8Array.of(0x30));
    case 'hang-up':
      return void response.destroy();
    case 'html':
      return send(200, { 'Content-Type': 'text/html; charset=utf-8' }, PAGE);
    case 'html-unnamed':
      return send(200, STAMP, PAGE);
    case 'error-500':
      return send(500, { 'Content-Type': 'text/plain' }, 'out of order');
    case 'error-404':
      return send(404, { 'Content-Type': 'text/plain' }, 'not here');
    case 'redirect':
      return send(302, { Location: 'http://127.0.0.1:9/elsewhere' }, '');
    case 'garbage':
      return send(200, STAMP, GARBAGE);
    case 'truncated':
      return send(200, STAMP, (await answer()).slice(0, -40));
    case 'oversize':
      return send(200, STAMP, new Uint8Array(2_000_000));
    default:
      return send(200, STAMP, await answer());
  }
}
