const ORDERED = ['int', 'uint', 'double', 'bool', 'duration', 'timestamp', 'string', 'bytes'];
const SUMMABLE = ['int', 'uint', 'double', 'duration'];

const QUANTITY = 'kubernetes.Quantity';
const SEMVER = 'kubernetes.Semver';
const URL = 'kubernetes.URL';
const IP = 'net.IP';
const CIDR = 'net.CIDR';
const FORMAT = 'kubernetes.NamedFormat';
const AUTHORIZER = 'kubernetes.authorization.Authorizer';
const GROUP_CHECK = 'kubernetes.authorization.GroupCheck';
const PATH_CHECK = 'kubernetes.authorization.PathCheck';
const RESOURCE_CHECK = 'kubernetes.authorization.ResourceCheck';
const DECISION = 'kubernetes.authorization.Decision';

const FORMATS = [
  'dns1123Label',
  'dns1123Subdomain',
  'dns1035Label',
  'qualifiedName',
  'dns1123LabelPrefix',
  'dns1123SubdomainPrefix',
  'dns1035LabelPrefix',
  'labelValue',
  'uri',
  'uuid',
  'byte',
  'date',
  'datetime',
];

/**
 * The functions that Kubernetes adds to CEL in all versions: for lists, patterns, URLs, quantities and authorization.
 *
 * @see https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-list-library and the libraries after it
 */
export const KUBERNETES_FUNCTIONS: readonly string[] = [
  ...ORDERED.map((type) => `.isSorted(list(${type})): bool`),
  ...ORDERED.flatMap((type) => [`.max(list(${type})): ${type}`, `.min(list(${type})): ${type}`]),
  ...SUMMABLE.map((type) => `.sum(list(${type})): ${type}`),
  '.indexOf(list(A), A): int',
  '.lastIndexOf(list(A), A): int',
  '.find(string, string): string',
  '.findAll(string, string): list(string)',
  '.findAll(string, string, int): list(string)',
  ...urls(),
  ...quantities(),
  ...authorization(),
];

/** Functions for IP addresses and CIDRs. */
export const ADDRESS_FUNCTIONS: readonly string[] = addresses();

/** Functions for string formats. */
export const FORMAT_FUNCTIONS: readonly string[] = [
  `.validate(${FORMAT}, string): optional(list(string))`,
  `format.named(string): optional(${FORMAT})`,
  ...FORMATS.map((name) => `format.${name}(): ${FORMAT}`),
];

/** Functions for semantic versions. */
export const VERSION_FUNCTIONS: readonly string[] = versions();

/** Functions for selectors in authorization checks. */
export const SELECTOR_FUNCTIONS: readonly string[] = ['fieldSelector', 'labelSelector'].map(
  (name) => `.${name}(${RESOURCE_CHECK}, string): ${RESOURCE_CHECK}`,
);

/** Functions that only mutations can use. */
export const MUTATION_FUNCTIONS: readonly string[] = ['jsonpatch.escapeKey(string): string'];

function urls(): readonly string[] {
  const parts = ['getScheme', 'getHost', 'getHostname', 'getPort', 'getEscapedPath'];
  return [
    `url(string): ${URL}`,
    'isURL(string): bool',
    ...parts.map((name) => `.${name}(${URL}): string`),
    `.getQuery(${URL}): map(string, list(string))`,
  ];
}

function quantities(): readonly string[] {
  return [
    `quantity(string): ${QUANTITY}`,
    'isQuantity(string): bool',
    `sign(${QUANTITY}): int`,
    `.isGreaterThan(${QUANTITY}, ${QUANTITY}): bool`,
    `.isLessThan(${QUANTITY}, ${QUANTITY}): bool`,
    `.compareTo(${QUANTITY}, ${QUANTITY}): int`,
    `.asApproximateFloat(${QUANTITY}): double`,
    `.asInteger(${QUANTITY}): int`,
    `.isInteger(${QUANTITY}): bool`,
    ...['add', 'sub'].flatMap((name) => [QUANTITY, 'int'].map((type) => `.${name}(${QUANTITY}, ${type}): ${QUANTITY}`)),
  ];
}

function addresses(): readonly string[] {
  const questions = ['isUnspecified', 'isLoopback', 'isLinkLocalMulticast', 'isLinkLocalUnicast', 'isGlobalUnicast'];
  return [
    `ip(string): ${IP}`,
    'isIP(string): bool',
    'ip.isCanonical(string): bool',
    `.family(${IP}): int`,
    ...questions.map((name) => `.${name}(${IP}): bool`),
    `string(${IP}): string`,
    `cidr(string): ${CIDR}`,
    'isCIDR(string): bool',
    ...['string', IP].map((type) => `.containsIP(${CIDR}, ${type}): bool`),
    ...['string', CIDR].map((type) => `.containsCIDR(${CIDR}, ${type}): bool`),
    `.ip(${CIDR}): ${IP}`,
    `.prefixLength(${CIDR}): int`,
    `.masked(${CIDR}): ${CIDR}`,
    `string(${CIDR}): string`,
  ];
}

function versions(): readonly string[] {
  return [
    ...['string', 'string, bool'].flatMap((types) => [`semver(${types}): ${SEMVER}`, `isSemver(${types}): bool`]),
    `.isGreaterThan(${SEMVER}, ${SEMVER}): bool`,
    `.isLessThan(${SEMVER}, ${SEMVER}): bool`,
    `.compareTo(${SEMVER}, ${SEMVER}): int`,
    ...['major', 'minor', 'patch'].map((name) => `.${name}(${SEMVER}): int`),
  ];
}

function authorization(): readonly string[] {
  const narrower = ['subresource', 'namespace', 'name'];
  return [
    `.path(${AUTHORIZER}, string): ${PATH_CHECK}`,
    `.group(${AUTHORIZER}, string): ${GROUP_CHECK}`,
    `.serviceAccount(${AUTHORIZER}, string, string): ${AUTHORIZER}`,
    `.resource(${GROUP_CHECK}, string): ${RESOURCE_CHECK}`,
    ...narrower.map((name) => `.${name}(${RESOURCE_CHECK}, string): ${RESOURCE_CHECK}`),
    ...[PATH_CHECK, RESOURCE_CHECK].map((type) => `.check(${type}, string): ${DECISION}`),
    `.errored(${DECISION}): bool`,
    `.error(${DECISION}): string`,
    `.allowed(${DECISION}): bool`,
    `.reason(${DECISION}): string`,
  ];
}
