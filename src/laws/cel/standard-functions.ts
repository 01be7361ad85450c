const ORDERED = ['bool', 'int', 'uint', 'double', 'string', 'bytes', 'timestamp', 'duration'];
const NUMBERS = ['int', 'uint', 'double'];

/**
 * The functions of CEL itself, and of its libraries for strings and optional values.
 *
 * @see https://kubernetes.io/docs/reference/using-api/cel/#cel-options-language-features-and-libraries
 */
export const STANDARD_FUNCTIONS: readonly string[] = [
  ...operators(),
  ...conversions(),
  ...methodsOfTime(),
  ...['size', '.size'].flatMap((name) =>
    ['string', 'bytes', 'list(A)', 'map(A, B)'].map((type) => `${name}(${type}): int`),
  ),
  '.contains(string, string): bool',
  '.endsWith(string, string): bool',
  '.startsWith(string, string): bool',
  'matches(string, string): bool',
  '.matches(string, string): bool',
  ...textFunctions(),
  ...optionalFunctions(),
];

/** The functions of the second version of CEL's library for strings. */
export const TEXT_FUNCTIONS: readonly string[] = [
  '.format(string, list(dyn)): string',
  'strings.quote(string): string',
];

/** The functions of CEL's library for sets. */
export const SET_FUNCTIONS: readonly string[] = [
  'sets.contains(list(T), list(T)): bool',
  'sets.equivalent(list(T), list(T)): bool',
  'sets.intersects(list(T), list(T)): bool',
];

/** The functions in the expansions of loops with two variables. */
export const PAIR_FUNCTIONS: readonly string[] = [
  'cel.@mapInsert(map(K, V), K, V): map(K, V)',
  'cel.@mapInsert(map(K, V), map(K, V)): map(K, V)',
];

/** The functions of CEL's library for lists. */
export const LIST_FUNCTIONS: readonly string[] = [
  '.slice(list(T), int, int): list(T)',
  '.flatten(list(list(T))): list(T)',
  '.flatten(list(dyn), int): list(dyn)',
  '.reverse(list(T)): list(T)',
  '.distinct(list(T)): list(T)',
  'lists.range(int): list(int)',
  ...ORDERED.map((type) => `.sort(list(${type})): list(${type})`),
  ...ORDERED.map((type) => `.@sortByAssociatedKeys(list(T), list(${type})): list(T)`),
];

function operators(): readonly string[] {
  const pairs = NUMBERS.flatMap((one) => NUMBERS.filter((other) => other !== one).map((other) => `${one}, ${other}`));
  const compared = [...ORDERED.map((type) => `${type}, ${type}`), ...pairs];
  return [
    '_?_:_(bool, A, A): A',
    '_&&_(bool, bool): bool',
    '_||_(bool, bool): bool',
    '!_(bool): bool',
    '@not_strictly_false(bool): bool',
    '_==_(A, A): bool',
    '_!=_(A, A): bool',
    ...['_<_', '_<=_', '_>_', '_>=_'].flatMap((name) => compared.map((types) => `${name}(${types}): bool`)),
    ...['bytes', 'double', 'duration', 'int', 'list(A)', 'string', 'uint'].map(
      (type) => `_+_(${type}, ${type}): ${type}`,
    ),
    '_+_(duration, timestamp): timestamp',
    '_+_(timestamp, duration): timestamp',
    ...['double', 'duration', 'int', 'uint'].map((type) => `_-_(${type}, ${type}): ${type}`),
    '_-_(timestamp, duration): timestamp',
    '_-_(timestamp, timestamp): duration',
    ...['_*_', '_/_'].flatMap((name) => NUMBERS.map((type) => `${name}(${type}, ${type}): ${type}`)),
    '_%_(int, int): int',
    '_%_(uint, uint): uint',
    '-_(double): double',
    '-_(int): int',
    '_[_](list(A), int): A',
    '_[_](map(A, B), A): B',
    '@in(A, list(A)): bool',
    '@in(A, map(A, B)): bool',
  ];
}

function conversions(): readonly string[] {
  const from = {
    bool: ['bool', 'string'],
    bytes: ['bytes', 'string'],
    double: ['double', 'int', 'string', 'uint'],
    duration: ['duration', 'int', 'string'],
    int: ['int', 'double', 'duration', 'string', 'timestamp', 'uint'],
    string: ['string', 'bool', 'bytes', 'double', 'duration', 'int', 'timestamp', 'uint'],
    timestamp: ['timestamp', 'int', 'string'],
    uint: ['uint', 'double', 'int', 'string'],
  };
  return [
    ...Object.entries(from).flatMap(([type, sources]) => sources.map((source) => `${type}(${source}): ${type}`)),
    'dyn(A): dyn',
    'type(A): type(A)',
  ];
}

function methodsOfTime(): readonly string[] {
  const ofDates = ['getFullYear', 'getMonth', 'getDayOfYear', 'getDayOfMonth', 'getDate', 'getDayOfWeek'];
  const ofBoth = ['getHours', 'getMinutes', 'getSeconds', 'getMilliseconds'];
  return [
    ...[...ofDates, ...ofBoth].flatMap((name) => [`.${name}(timestamp): int`, `.${name}(timestamp, string): int`]),
    ...ofBoth.map((name) => `.${name}(duration): int`),
  ];
}

function textFunctions(): readonly string[] {
  return [
    '.charAt(string, int): string',
    ...['indexOf', 'lastIndexOf'].flatMap((name) => [
      `.${name}(string, string): int`,
      `.${name}(string, string, int): int`,
    ]),
    '.lowerAscii(string): string',
    '.upperAscii(string): string',
    '.trim(string): string',
    '.replace(string, string, string): string',
    '.replace(string, string, string, int): string',
    '.split(string, string): list(string)',
    '.split(string, string, int): list(string)',
    '.substring(string, int): string',
    '.substring(string, int, int): string',
    '.join(list(string)): string',
    '.join(list(string), string): string',
  ];
}

function optionalFunctions(): readonly string[] {
  return [
    'optional.of(V): optional(V)',
    'optional.ofNonZeroValue(V): optional(V)',
    'optional.none(): optional(V)',
    'optional.unwrap(list(optional(V))): list(V)',
    '.unwrapOpt(list(optional(V))): list(V)',
    '.value(optional(V)): V',
    '.hasValue(optional(V)): bool',
    '.or(optional(V), optional(V)): optional(V)',
    '.orValue(optional(V), V): V',
    '.first(list(V)): optional(V)',
    '.last(list(V)): optional(V)',
    '_[?_](list(V), int): optional(V)',
    '_[?_](optional(list(V)), int): optional(V)',
    '_[?_](map(K, V), K): optional(V)',
    '_[?_](optional(map(K, V)), K): optional(V)',
    '_[_](optional(list(V)), int): optional(V)',
    '_[_](optional(map(K, V)), K): optional(V)',
  ];
}
