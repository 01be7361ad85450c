import { customDefinitions } from '../../../src/laws/definitions/custom-definitions';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';
import { definition, VERSION, version } from './definition';

function names(fields: Fields): Fields {
  return definition({ names: { kind: 'Widget', plural: 'widgets', ...fields } });
}

function ofGroup(group: string, annotations: Fields = {}): Fields {
  return definition({ group }, { name: `widgets.${group}`, annotations });
}

testLaws(customDefinitions, {
  accept: [
    {
      title: 'a group of Kubernetes with its approval',
      given: ofGroup('apps.k8s.io', {
        'api-approved.kubernetes.io': 'https://github.com/kubernetes/kubernetes/pull/1',
      }),
    },
    {
      title: 'a group of Kubernetes that is marked as unapproved',
      given: ofGroup('k8s.io', { 'api-approved.kubernetes.io': 'unapproved, experimental' }),
    },
    { title: 'a group that ends like one of Kubernetes', given: ofGroup('x-k8s.io') },
    { title: 'a definition', given: definition({}) },
    {
      title: 'names in full',
      given: names({ singular: 'widget', listKind: 'WidgetList', shortNames: ['w'], categories: ['all'] }),
    },
  ],
  refuse: [
    {
      title: 'a list kind whose name is too long',
      given: names({ kind: 'A'.repeat(60) }),
      at: 'spec.names.listKind',
      what: `the name "${'A'.repeat(60)}List" is 64 characters long; the limit is 63`,
    },
    {
      title: 'a name prefix',
      given: definition({}, { generateName: 'widgets-' }),
      at: 'metadata.generateName',
      what: 'generateName is "widgets-"; the name must be "widgets.example.com"',
    },
    {
      title: 'a group of Kubernetes without approval',
      given: ofGroup('apps.k8s.io'),
      at: 'metadata.annotations[api-approved.kubernetes.io]',
      what: 'the group "apps.k8s.io" belongs to Kubernetes, but the annotation api-approved.kubernetes.io is missing',
    },
    {
      title: 'an approval that is not a URL',
      given: ofGroup('apps.kubernetes.io', { 'api-approved.kubernetes.io': 'yes' }),
      at: 'metadata.annotations[api-approved.kubernetes.io]',
      what: 'the group "apps.kubernetes.io" belongs to Kubernetes, but the annotation api-approved.kubernetes.io is "yes"',
    },
    {
      title: 'a plural that is not in its name',
      given: names({ plural: 'gadgets' }),
      at: 'metadata.name',
      what: 'the object is named "widgets.example.com", but must be named after its plural and group: "gadgets.example.com"',
    },
    {
      title: 'an unknown scope',
      given: definition({ scope: 'namespaced' }),
      at: 'spec.scope',
      what: 'scope is "namespaced"; it must be "Cluster" or "Namespaced"',
    },
    {
      title: 'a kind with a space',
      given: names({ kind: 'My Widget' }),
      at: 'spec.names.kind',
      what: 'the name "My Widget" contains " "; only a-z, 0-9 and "-" are allowed',
    },
    {
      title: 'a list kind with the name of the kind',
      given: names({ listKind: 'Widget' }),
      at: 'spec.names.listKind',
      what: 'the name "Widget" is also the singular name',
    },
    {
      title: 'no stored version',
      given: version({ storage: false }),
      at: 'spec.versions',
      what: '0 versions are stored; it must be exactly one',
    },
    {
      title: 'a version twice',
      given: definition({ versions: [VERSION, { ...VERSION, storage: false }] }),
      at: 'spec.versions[1].name',
      what: 'the version "v1" appears twice',
    },
  ],
});
