import type {
  MutatingWebhook,
  MutatingWebhookConfiguration,
  ServiceReference,
  ValidatingWebhook,
  ValidatingWebhookConfiguration,
  WebhookClientConfig,
} from '../../kubernetes/generated/admissionregistration/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { filled, text } from '../grammars/constraint';
import { dns1035Fault } from '../grammars/dns1035';
import { subdomainFault } from '../grammars/names';
import { between, portNumber } from '../grammars/numbers';
import { checkWebhookClient, webhookPathFault, webhookUrlFault } from '../grammars/webhook-address';
import { law } from '../law';
import type { Place } from '../place';
import { checkMatchConditions } from './match-conditions';

const ABOUT = {
  name: 'admission-webhooks',
  why: 'the API server refuses the configuration, so the webhook is never called',
  fix: "set what to call: clientConfig: { service: { name: 'hooks', namespace: 'hooks' } }",
};

/** https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/ */
export const admissionWebhooks = [
  ...[
    apiType<MutatingWebhookConfiguration>('admissionregistration/v1.MutatingWebhookConfiguration'),
    apiType<ValidatingWebhookConfiguration>('admissionregistration/v1.ValidatingWebhookConfiguration'),
  ].map((type) => law({ ...ABOUT, type, check: checkNames })),
  ...[
    apiType<MutatingWebhook>('admissionregistration/v1.MutatingWebhook'),
    apiType<ValidatingWebhook>('admissionregistration/v1.ValidatingWebhook'),
  ].map((type) =>
    law<MutatingWebhook | ValidatingWebhook>({
      ...ABOUT,
      type,
      fields: {
        name: text(webhookNameFault),
        failurePolicy: filled,
        matchPolicy: filled,
        timeoutSeconds: between(1, 30),
      },
      check(webhook, place) {
        checkSideEffects(webhook.sideEffects, place);
        checkVersions(webhook.admissionReviewVersions, place);
        checkMatchConditions(webhook.matchConditions, place);
        if (webhook.clientConfig === undefined) {
          place.refuse(['clientConfig'], 'the webhook has no address');
        }
        if ('reinvocationPolicy' in webhook && (webhook.reinvocationPolicy as string) === '') {
          place.refuse(['reinvocationPolicy'], 'reinvocationPolicy is empty', "reinvocationPolicy: 'Never'");
        }
      },
    }),
  ),
  law({
    ...ABOUT,
    type: apiType<WebhookClientConfig>('admissionregistration/v1.WebhookClientConfig'),
    fields: { url: text(webhookUrlFault) },
    check: checkWebhookClient,
  }),
  law({
    ...ABOUT,
    type: apiType<ServiceReference>('admissionregistration/v1.ServiceReference'),
    fields: { name: filled, namespace: filled, port: portNumber, path: text(webhookPathFault) },
  }),
];

function checkNames(
  { webhooks = [] }: Given<MutatingWebhookConfiguration | ValidatingWebhookConfiguration>,
  place: Place,
): void {
  const names = new Set<string>();
  for (const [index, { name = '' }] of webhooks.entries()) {
    if (name !== '' && names.has(name)) {
      place.refuse(
        ['webhooks', index, 'name'],
        `two webhooks are named ${quote(name)}`,
        'give one of them another name',
      );
    }
    names.add(name);
  }
}

function webhookNameFault(name: string): string | undefined {
  const fault = subdomainFault(name);
  return (
    fault ?? (name.split('.').length < 3 ? 'has fewer than three parts, as in "pods.hooks.example.com"' : undefined)
  );
}

function checkSideEffects(effects: string | undefined, place: Place): void {
  if (effects === '' || effects === 'Some' || effects === 'Unknown') {
    const what = `sideEffects is ${quote(effects)}; it must be "None" or "NoneOnDryRun"`;
    place.refuse(['sideEffects'], what, "sideEffects: 'None'");
  }
}

function checkVersions(versions: readonly string[] = [], place: Place): void {
  const fix = "admissionReviewVersions: ['v1']";
  if (!versions.includes('v1') && !versions.includes('v1beta1')) {
    const what = 'the webhook accepts no version of reviews that the API server sends';
    place.refuse(['admissionReviewVersions'], what, fix);
  }
  for (const [index, version] of versions.entries()) {
    const fault = dns1035Fault(version);
    if (versions.indexOf(version) < index) {
      place.refuse(['admissionReviewVersions', index], `the version ${quote(version)} appears twice`, fix);
    } else if (fault !== undefined) {
      place.refuse(['admissionReviewVersions', index], `the version ${quote(version)} ${fault}`, fix);
    }
  }
}
