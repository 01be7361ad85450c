import { type Draft, type DraftMap, isDraftMap, isKind, listsIn, mapsIn, metadata, pick, set } from '../draft';
import { type Change, inOneOf } from './change';

/** Changes to fields that Kustomize treats as references: subjects of bindings, services of webhooks. */
export const REFERENCE_CHANGES = {
  /** References to the account do not change. */
  moveAccount: inOneOf(isAccount, (fields, { other }) => set(fields, 'metadata', 'namespace', `ns-${other % 2}`)),
  moveService: inOneOf(isService, (fields, { other }) => set(fields, 'metadata', 'namespace', `ns-${other % 2}`)),
  changeAccount: inOneOf(isAccount, (fields, { other }) => {
    fields.imagePullSecrets = [{ name: 'new' }, { name: 'registry' }].slice(other % 2);
  }),
  changeService: inOneOf(isService, (fields, { other }) =>
    set(fields, 'spec', 'loadBalancerSourceRanges', ['10.0.0.0/8', '172.16.0.0/12'].slice(other % 2)),
  ),
  groupLikeAccount: (objects, { object, other, place }) => {
    const accounts = objects.filter(({ fields }) => isAccount(fields));
    const name =
      pick(
        accounts.map(({ fields }) => String(metadata(fields).name)),
        other,
      ) ?? 'api';
    const kind = pick(['Group', 'User', 'ServiceAccount'], place) ?? '';
    const binding = pick(
      objects.filter(({ fields }) => isBinding(fields)),
      object,
    );
    if (binding !== undefined) {
      addSubject(binding.fields, { kind, name });
    }
  },
  subjectWithoutNamespace: inOneOf(isBinding, (fields, { other }) => {
    const subject = pick(subjectsOf(fields), other);
    if (isDraftMap(subject)) {
      delete subject.namespace;
    }
  }),
  subjectElsewhere: inOneOf(isBinding, (fields, { other, place }) => {
    const subject = pick(subjectsOf(fields), other);
    if (isDraftMap(subject)) {
      subject.namespace = pick(['judge', 'elsewhere', 'ns-0', 'ns-1', 'default'], place) ?? '';
    }
  }),
  otherRole: inOneOf(isBinding, (fields, { other }) => set(fields, 'roleRef', 'name', `role:${other % 2}`)),
  webhookService: inOneOf(isWebhook, (fields, { other, place }) => {
    const service = pick(
      mapsIn(fields).flatMap((map) => (isDraftMap(map.service) ? [map.service] : [])),
      place,
    );
    if (service !== undefined) {
      service[other % 2 === 0 ? 'namespace' : 'name'] = `ns-${other % 3}`;
    }
  }),
  webhookUrl: inOneOf(isWebhook, (fields) => {
    const webhook = listsIn(fields)
      .flat()
      .find((each) => isDraftMap(each) && isDraftMap(each.clientConfig));
    if (isDraftMap(webhook)) {
      webhook.clientConfig = { url: 'https://hook.example.com/' };
    }
  }),
} satisfies Readonly<Record<string, Change>>;

function isAccount(fields: DraftMap): boolean {
  return isKind(fields, 'ServiceAccount');
}

function isService(fields: DraftMap): boolean {
  return isKind(fields, 'Service');
}

function isBinding(fields: DraftMap): boolean {
  return isKind(fields, 'RoleBinding', 'ClusterRoleBinding');
}

function isWebhook(fields: DraftMap): boolean {
  return isKind(fields, 'MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration');
}

function subjectsOf({ subjects }: DraftMap): Draft[] {
  return Array.isArray(subjects) ? subjects : [];
}

function addSubject(binding: DraftMap, subject: DraftMap): void {
  binding.subjects = [...subjectsOf(binding), subject];
}
