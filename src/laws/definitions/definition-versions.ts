import type {
  CustomResourceColumnDefinition,
  CustomResourceConversion,
  CustomResourceDefinitionSpec,
  CustomResourceDefinitionVersion,
  CustomResourceSubresourceScale,
  ServiceReference,
  WebhookClientConfig,
} from '../../kubernetes/generated/apiextensions/v1';
import { equal } from '../../manifests/equal';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { filled, text } from '../grammars/constraint';
import { dns1035Fault } from '../grammars/dns1035';
import { portNumber } from '../grammars/numbers';
import { checkWebhookClient, webhookPathFault, webhookUrlFault } from '../grammars/webhook-address';
import { law } from '../law';
import type { Place } from '../place';
import { checkDefaults } from './default-values';
import { checkSchema } from './definition-schemas';
import type { Schema } from './json-schema';
import { checkRootSchema } from './root-schemas';
import { checkSelectableFields } from './selectable-fields';

const ABOUT = {
  name: 'custom-resource-definitions',
  why: 'the API server refuses the definition, so objects of the kind cannot exist',
  fix: "write complete versions: { name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }",
};

const definitionSpec = apiType<CustomResourceDefinitionSpec>('apiextensions/v1.CustomResourceDefinitionSpec');

/** https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/ */
export const definitionVersions = [
  law({
    ...ABOUT,
    type: apiType<CustomResourceDefinitionVersion>('apiextensions/v1.CustomResourceDefinitionVersion'),
    check(version, place) {
      if (version.name === '') {
        place.refuse(['name'], 'the version has no name');
      }
      if (version.schema?.openAPIV3Schema === undefined) {
        place.refuse(['schema', 'openAPIV3Schema'], 'the version has no schema');
      } else {
        checkWhole(version, version.schema.openAPIV3Schema, place);
      }
      checkWarning(version, place);
    },
  }),
  law({
    ...ABOUT,
    type: apiType<CustomResourceColumnDefinition>('apiextensions/v1.CustomResourceColumnDefinition'),
    fix: "write { name: 'Size', type: 'integer', jsonPath: '.spec.size' }",
    fields: {
      name: filled,
      jsonPath: text(pathFault),
      type: oneOf(['boolean', 'date', 'integer', 'number', 'string']),
      format: oneOf(['', 'int32', 'int64', 'float', 'double', 'byte', 'date', 'date-time', 'password']),
    },
  }),
  law({
    ...ABOUT,
    type: apiType<CustomResourceSubresourceScale>('apiextensions/v1.CustomResourceSubresourceScale'),
    fix: "write { specReplicasPath: '.spec.replicas', statusReplicasPath: '.status.replicas' }",
    fields: {
      specReplicasPath: text((path) => pathFault(path) ?? below(path, '.spec.')),
      statusReplicasPath: text((path) => pathFault(path) ?? below(path, '.status.')),
      labelSelectorPath: text((path) => pathFault(path) ?? below(path, '.spec.', '.status.'), true),
    },
  }),
  law({
    ...ABOUT,
    type: apiType<CustomResourceConversion>('apiextensions/v1.CustomResourceConversion'),
    fix: "conversion: { strategy: 'None' }",
    check: checkConversion,
  }),
  law({
    ...ABOUT,
    type: apiType<WebhookClientConfig>('apiextensions/v1.WebhookClientConfig'),
    fix: "name a Service: service: { name: 'hooks', namespace: 'hooks', path: '/convert' }",
    fields: { url: text(webhookUrlFault) },
    check: checkWebhookClient,
  }),
  law({
    ...ABOUT,
    type: apiType<ServiceReference>('apiextensions/v1.ServiceReference'),
    fix: "service: { name: 'hooks', namespace: 'hooks', path: '/convert' }",
    fields: { name: filled, namespace: filled, port: portNumber, path: text(webhookPathFault) },
  }),
];

function checkWhole(version: Given<CustomResourceDefinitionVersion>, schema: Schema, place: Place): void {
  const root = { schema, steps: ['schema', 'openAPIV3Schema'] };
  const before = place.findings.length;
  checkSchema(root, place);
  checkRootSchema(root, hasStatus(version, place.enclosing(definitionSpec)), place);
  // The server checks defaults only if the types of all values are known.
  if (place.findings.length === before) {
    checkDefaults(root, place);
    checkSelectableFields(version.selectableFields ?? [], schema, place);
  }
}

/** If all versions have the same schema, one status subresource counts for all of them. */
function hasStatus(
  version: Given<CustomResourceDefinitionVersion>,
  spec: Given<CustomResourceDefinitionSpec> = {},
): boolean {
  const { versions = [] } = spec;
  const isShared = versions.every(({ schema }) => equal(schema, version.schema));
  return (isShared ? versions : [version]).some(({ subresources }) => subresources?.status !== undefined);
}

function checkWarning(
  { deprecated, deprecationWarning: warning }: Given<CustomResourceDefinitionVersion>,
  place: Place,
): void {
  if (warning === undefined) {
    return;
  }
  const refuse = (what: string, fix: string) => place.refuse(['deprecationWarning'], what, fix);
  const bytes = Buffer.byteLength(warning);
  if (deprecated !== true) {
    refuse('the version has a deprecationWarning, but is not deprecated', 'deprecated: true');
  } else if (warning === '' || bytes > MOST_BYTES) {
    refuse(`deprecationWarning has ${bytes} bytes; it can have 1 to ${MOST_BYTES}`, "'use v1 instead'");
  } else if (!PRINTABLE.test(warning)) {
    refuse('deprecationWarning has a character that cannot be printed', 'write one line of text');
  }
}

const MOST_BYTES = 256;
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u;

function oneOf(allowed: readonly string[]) {
  const list = allowed.filter(Boolean).map(quote).join(', ');
  return (value: string) => (allowed.includes(value) ? undefined : `is ${quote(value)}; it must be one of ${list}`);
}

function pathFault(path: string): string | undefined {
  return path.startsWith('.') ? undefined : path === '' ? 'is empty' : 'does not begin with "."';
}

function below(path: string, ...parents: readonly string[]): string | undefined {
  return parents.some((parent) => path.startsWith(parent)) ? undefined : `is not below ${parents.join(' or ')}`;
}

function checkConversion({ strategy, webhook }: Given<CustomResourceConversion>, place: Place): void {
  const { clientConfig, conversionReviewVersions: versions = [] } = webhook ?? {};
  if (strategy === 'Webhook') {
    if (clientConfig === undefined) {
      place.refuse(['webhook', 'clientConfig'], 'the webhook has no address');
    }
    checkReviews(versions, place);
    return;
  }
  if (strategy !== undefined && strategy !== 'None') {
    place.refuse(['strategy'], `strategy is ${quote(strategy)}; it must be "None" or "Webhook"`);
  }
  if (clientConfig !== undefined || versions.length > 0) {
    place.refuse(['webhook'], 'there is a webhook, but the strategy is not "Webhook"', "strategy: 'Webhook'");
  }
}

function checkReviews(versions: readonly string[], place: Place): void {
  const at = ['webhook', 'conversionReviewVersions'];
  const fix = "conversionReviewVersions: ['v1']";
  if (!versions.includes('v1') && !versions.includes('v1beta1')) {
    place.refuse(at, 'the webhook accepts no version of reviews that the API server sends', fix);
  }
  for (const [index, version] of versions.entries()) {
    const fault = versions.indexOf(version) < index ? 'appears twice' : dns1035Fault(version);
    if (fault !== undefined) {
      place.refuse([...at, index], `the version ${quote(version)} ${fault}`, fix);
    }
  }
}
