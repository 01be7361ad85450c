import type { RunnableLaw } from '../../../src/laws/place';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

/** A pod with one container, which laws accept. */
export function pod(spec: Fields = {}, metadata: Fields = {}): Fields {
  const containers = [container()];
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', ...metadata }, spec: { containers, ...spec } };
}

/** The same as a template in a Deployment. */
export function template(spec: Fields = {}, metadata: Fields = {}): Fields {
  const { spec: pods = {} } = pod(spec);
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: { selector: { matchLabels: { app: 'web' } }, template: { metadata, spec: pods } },
  };
}

/** A container that laws accept. */
export function container(fields: Fields = {}): Fields {
  return { name: 'web', image: 'nginx:1.27.3', ...fields };
}

/** A pod whose only container has these fields. */
export function podOf(fields: Fields, spec: Fields = {}): Fields {
  return pod({ containers: [container(fields)], ...spec });
}

/** Tests laws with objects that they accept, and with objects in which they refuse one field; each has a title. */
export function testPodLaws(
  laws: readonly RunnableLaw[],
  accept: readonly (readonly [title: string, given: Fields])[],
  refuse: readonly (readonly [title: string, given: Fields, at: string, what: string])[],
): void {
  testLaws(laws, {
    accept: accept.map(([title, given]) => ({ title, given })),
    refuse: refuse.map(([title, given, at, what]) => ({ title, given, at, what })),
  });
}
