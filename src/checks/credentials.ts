/** The pattern of one kind of credential. */
interface Shape {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Distinctive shapes: most issuers chose them so that scanners can find leaks. */
const SHAPES: readonly Shape[] = [
  { name: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY(?: BLOCK)?-----/ },
  { name: 'an access key of AWS', pattern: /\b(?:AKIA|ASIA)(?![A-Z0-9]*EXAMPLE)[A-Z0-9]{16}\b/ },
  { name: 'a token of GitHub', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,})/ },
  { name: 'a token of GitLab', pattern: /\bgl(?:pat|dt|rt|cbt|ptt|ft|soat)-[\w-]{20,}/ },
  { name: 'a token of Slack', pattern: /\bxox[abeoprs]-[\w-]{10,}/ },
  { name: 'a webhook of Slack', pattern: /hooks\.slack\.com\/(?:services|workflows)\/T\w+\/\w+\/\w+/ },
  { name: 'a key of Google', pattern: /\bAIza[\w-]{35}(?![\w-])/ },
  { name: 'a key of Stripe', pattern: /\b(?:[sr]k_live|whsec)_[A-Za-z0-9]{16,}/ },
  { name: 'a JSON web token', pattern: /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{16}/ },
  { name: 'a token of npm', pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { name: 'a token of PyPI', pattern: /\bpypi-AgEIcHlwaS[\w-]{50,}/ },
  { name: 'a token of Docker Hub', pattern: /\bdckr_pat_[\w-]{20,}/ },
  { name: 'a key of SendGrid', pattern: /\bSG\.[\w-]{22}\.[\w-]{43}/ },
  { name: 'a key of OpenAI', pattern: /\bsk-(?:proj-|svcacct-)[\w-]{40,}|\bsk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}/ },
  { name: 'a key of Anthropic', pattern: /\bsk-ant-[a-z0-9]+-[\w-]{40,}/ },
  { name: 'a token of Hugging Face', pattern: /\bhf_[A-Za-z]{34}\b/ },
  { name: 'a token of DigitalOcean', pattern: /\bdo[opr]_v1_[a-f0-9]{64}/ },
  { name: 'a token of Vault', pattern: /\bhv[sb]\.[\w-]{24,}/ },
  { name: 'a key of age', pattern: /\bAGE-SECRET-KEY-1[0-9A-Z]{58}/ },
  { name: 'a key of Azure Storage', pattern: /\bAccountKey=[A-Za-z0-9+/]{86}==/ },
  { name: 'a token of Telegram', pattern: /\b\d{8,10}:AA[\w-]{33}\b/ },
];

/** The beginnings of all shapes: a quick test that rules out nearly every string. */
const BEGINS =
  /-----BEGIN |AKIA|ASIA|gh[pousr]_|github_pat_|gl[a-z]+-|xox[abeoprs]-|hooks\.slack|AIza|k_live_|whsec_|eyJ|npm_|pypi-|dckr_pat_|SG\.|sk-|hf_|do[opr]_v1_|hv[sb]\.|AGE-SECRET|AccountKey=|:AA/;

/** Every shape is at least this long; most strings are shorter. */
const SHORTEST = 15;

/** The kind of credential in a string, such as `a token of GitHub`, without the credential itself; undefined if no known shape is found. */
export function credentialIn(text: string): string | undefined {
  return text.length >= SHORTEST && BEGINS.test(text)
    ? SHAPES.find(({ pattern }) => pattern.test(text))?.name
    : undefined;
}

/** The kind of credential in the value of a variable or key, also recognized by the name of the variable or key. */
export function credentialUnder(key: string, value: string): string | undefined {
  const isSecretOfAws =
    value.length === 40 && /^AWS_SECRET_(?:ACCESS_)?KEY$/i.test(key) && /^[A-Za-z0-9+/]+$/.test(value);
  return isSecretOfAws && !value.endsWith('EXAMPLEKEY') ? 'a secret key of AWS' : credentialIn(value);
}
