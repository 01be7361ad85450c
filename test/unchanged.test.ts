import type { Rendering } from 'kustruct';
import { compare } from '../src/changes/compare';
import { comparable } from '../src/cli/diff/live-manifest';
import { APPLIERS, appliedParts } from '../src/cli/diff/managed-fields';
import { pairEnvironments } from '../src/cli/diff/pair';
import { pathSide } from '../src/cli/diff/path-side';
import { programSide } from '../src/cli/diff/side';
import { mergingWith } from '../src/manifests/crd-merge-keys';
import { isFields } from '../src/manifests/field';
import { stored } from '../src/manifests/live/stored';
import { isManifest } from '../src/manifests/plain';
import { exampleNames, runExample } from './examples/example';

/** A rendering as a cluster returns it after `kubectl apply`: with defaults, a status, and fields of the server. */
function asRecorded(rendering: Rendering): Rendering {
  return rendering.map((object) => {
    const fields = stored(object.manifest);
    const metadata = {
      ...fields.metadata,
      annotations: {
        ...fields.metadata.annotations,
        'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify(object.manifest, (_, value) =>
          typeof value === 'bigint' ? String(value) : value,
        ),
      },
      uid: '5b0c3f0e-6a0a-4b8e-9f53-0b6d1b0f7d11',
      resourceVersion: '48213',
      generation: 3,
      creationTimestamp: '2026-11-20T09:14:02Z',
      managedFields: [{ manager: 'kubectl', operation: 'Apply', fieldsV1: { 'f:metadata': { 'f:labels': {} } } }],
    };
    return { ...object, manifest: { ...fields, metadata, status: { observedGeneration: 3 } } };
  });
}

/** The parts of cluster objects that `kustruct diff --cluster` compares. */
function asCompared(live: Rendering, rendering: Rendering): Rendering {
  const merging = mergingWith(rendering.map(({ manifest }) => manifest));
  return live.map((object, place) => {
    const [manifest, wanted] = [object.manifest, rendering[place]?.manifest];
    if (!isFields(manifest) || !isManifest(manifest) || !isFields(wanted) || !isManifest(wanted)) {
      throw new Error('an object is not a manifest');
    }
    const all = [wanted, ...appliedParts(manifest, APPLIERS)] as const;
    return { ...object, manifest: comparable(manifest, all, merging(wanted)) };
  });
}

describe.each(exampleNames)('the example %s', (name) => {
  const { outdir, renderings } = runExample(name);

  test('does not differ from its own output', () => {
    const { pairs, problems } = pairEnvironments(pathSide(outdir, renderings.keys()), programSide(renderings));
    expect(problems).toEqual([]);
    expect(pairs.map(({ environment }) => environment)).toEqual([...renderings.keys()]);
    expect(pairs.flatMap(({ before, after }) => compare(before, after).changes)).toEqual([]);
  });

  test('does not differ from a cluster to which it is applied', () => {
    for (const rendering of renderings.values()) {
      expect(compare(asCompared(asRecorded(rendering), rendering), rendering).changes).toEqual([]);
    }
  });
});
