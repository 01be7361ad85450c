import type { CertificateSigningRequest } from '../../kubernetes/generated/certificates/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { byteLength, bytesOf } from '../grammars/bytes';
import { signerNameFault } from '../grammars/signer-names';
import { law } from '../law';
import type { Place } from '../place';

/** https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/ */
export const certificateRequests = [
  law({
    name: 'certificate-signing-requests',
    type: apiType<CertificateSigningRequest>('certificates/v1.CertificateSigningRequest'),
    why: 'the API server refuses the request, so it is never signed',
    fix: "set the signer and the request: { request: '...', signerName: 'kubernetes.io/kube-apiserver-client', usages: ['client auth'] }",
    check({ spec }, place) {
      if (spec === undefined) {
        place.refuse(['spec', 'request'], 'the object has no request');
        return;
      }
      const { request, signerName, expirationSeconds, usages } = spec;
      if (request === undefined || !isRequest(bytesOf(request).toString('latin1'))) {
        place.refuse(
          ['spec', 'request'],
          'the request is not a certificate request in PEM',
          'write the output of openssl req',
        );
      }
      checkSigner(signerName, place);
      checkUsages(usages, place);
      if (expirationSeconds !== undefined && expirationSeconds < 600) {
        place.refuse(['spec', 'expirationSeconds'], `expirationSeconds is ${expirationSeconds}; the minimum is 600`);
      }
    },
  }),
];

/** Whether a text has a request of the length that it states itself. Only the server can check its content and signature. */
function isRequest(text: string): boolean {
  const [, lines = ''] = PEM.exec(text) ?? [];
  const body = lines.replace(/\s/g, '');
  if (body.includes(':')) {
    return true;
  }
  const bytes = Buffer.from(body, 'base64');
  return bytes[0] === SEQUENCE && bytes.length === byteLength(body) && bytes.length === lengthOf(bytes);
}

const PEM = /-----BEGIN CERTIFICATE REQUEST-----([^-]+)-----END CERTIFICATE REQUEST-----/;
const SEQUENCE = 0x30;

/** The length of an element of ASN.1, with its tag and its length. */
function lengthOf(bytes: Buffer): number {
  const short = bytes[1] ?? 0;
  const count = short - 0x80;
  return count < 1 ? 2 + short : count < 4 && bytes.length > 2 + count ? 2 + count + bytes.readUIntBE(2, count) : 0;
}

function checkSigner(name: string | undefined, place: Place): void {
  const legacy = name === 'kubernetes.io/legacy-unknown' ? 'is no longer supported' : undefined;
  const fault = name === undefined ? undefined : (legacy ?? signerNameFault(name));
  if (fault !== undefined) {
    place.refuse(['spec', 'signerName'], `the signer ${quote(name ?? '')} ${fault}`);
  }
}

function checkUsages(usages: readonly string[] = [], place: Place): void {
  if (usages.length === 0) {
    place.refuse(['spec', 'usages'], 'the request has no usages', "usages: ['client auth']");
  }
  for (const [index, usage] of usages.entries()) {
    if (usage === '' || usages.indexOf(usage) < index) {
      const what = usage === '' ? 'a usage is empty' : `the usage ${quote(usage)} appears twice`;
      place.refuse(['spec', 'usages', index], what, 'remove it');
    }
  }
}
