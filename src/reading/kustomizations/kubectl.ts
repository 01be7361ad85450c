import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { isFields } from '../../manifests/field';
import type { Fields } from '../../manifests/manifest';
import { toDocument } from '../../manifests/yaml';
import { readYaml } from '../read-yaml';

/** An object that kubectl built, and its source file. */
export interface KubectlObject {
  readonly fields: Fields;
  /** The absolute path of the file of objects, or of the kustomization that generated the object. */
  readonly file: string | undefined;
}

/** Why kubectl cannot build a kustomization: it is missing, or it refuses. */
export interface KubectlFault {
  readonly isMissing: boolean;
  readonly message: string;
}

const PATIENCE = 120_000;
const ORIGIN = 'config.kubernetes.io/origin';

/**
 * Builds a kustomization with the kubectl on the PATH, through a wrapper that requests the source file of each object.
 */
export function buildWithKubectl(folder: string): readonly KubectlObject[] | KubectlFault {
  const wrapper = realpathSync(mkdtempSync(join(tmpdir(), 'kustruct-check-')));
  try {
    const resources = [relative(wrapper, realpathSync(folder))];
    writeFileSync(join(wrapper, 'kustomization.yaml'), toDocument({ resources, buildMetadata: ['originAnnotations'] }));
    const built = kustomize(wrapper);
    if (typeof built === 'string') {
      return readYaml(built, 'kubectl kustomize').documents.map(({ value }) => withoutOrigin(value, wrapper));
    }
    // The message names the wrapper's folder, and is longer than needed.
    const plain = built.isMissing ? built : kustomize(folder);
    return typeof plain === 'string' ? built : plain;
  } finally {
    rmSync(wrapper, { recursive: true, force: true });
  }
}

function kustomize(folder: string): string | KubectlFault {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 30, timeout: PATIENCE } as const;
  const { error, status, stdout, stderr } = spawnSync('kubectl', ['kustomize', folder], options);
  if (error !== undefined) {
    const isMissing = 'code' in error && error.code === 'ENOENT';
    return { isMissing, message: isMissing ? 'there is no kubectl on the PATH' : error.message };
  }
  return status === 0 ? stdout : { isMissing: false, message: stderr.trim().replace(/^error: /i, '') };
}

function withoutOrigin(object: Fields, wrapper: string): KubectlObject {
  const { metadata } = object;
  const annotations = isFields(metadata) && isFields(metadata.annotations) ? metadata.annotations : {};
  const { [ORIGIN]: origin, ...rest } = annotations;
  const { annotations: _, ...plain } = isFields(metadata) ? metadata : {};
  const kept = Object.keys(rest).length === 0 ? plain : { ...plain, annotations: rest };
  return { fields: { ...object, metadata: kept }, file: fileOf(typeof origin === 'string' ? origin : '', wrapper) };
}

/** The origin annotation is YAML: `path`, or `configuredIn` for generated objects. */
function fileOf(origin: string, wrapper: string): string | undefined {
  const [, path] = /^(?:path|configuredIn): (.+)$/m.exec(origin) ?? [];
  return path === undefined || /^repo:/m.test(origin) ? undefined : resolve(wrapper, path);
}
