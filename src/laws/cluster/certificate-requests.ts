import type { CertificateSigningRequest } from '../../kubernetes/generated/certificates/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { bytesOf } from '../grammars/bytes';
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
      if (request === undefined || !PEM.test(bytesOf(request).toString('latin1'))) {
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

/** Only the server can check the content and the signature. */
const PEM = /-----BEGIN CERTIFICATE REQUEST-----[^-]+-----END CERTIFICATE REQUEST-----/;

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
