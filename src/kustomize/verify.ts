import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMap } from '../manifests/field';
import { describe, type Fields, identity, type Rendering } from '../manifests/manifest';
import { isManifest } from '../manifests/plain';
import { precedenceOf, type Violation } from '../manifests/precedence';
import type { Files } from '../output/files';
import { writeFiles } from '../output/write';
import type { Problem } from '../problems/problem';
import { readKubectlOutput } from './kubectl-output';
import { prove } from './prove';

/** A folder with a kustomization, and the expected result of building it. */
export interface Claim {
  /** The folder, relative to the files. */
  readonly folder: string;
  readonly rendering: Rendering;
}

/**
 * Builds folders with the real `kubectl kustomize` and compares its output with what was rendered. It writes the files to a
 * temporary folder.
 *
 * @param kubectl the executable, found on the PATH by default
 */
export function verifyWithKubectl(files: Files, claims: readonly Claim[], kubectl = 'kubectl'): readonly Problem[] {
  const folder = mkdtempSync(join(tmpdir(), 'kustruct-verify-'));
  try {
    writeFiles(folder, files);
    return claims.flatMap(({ folder: claimed, rendering }) =>
      verifyOne(join(folder, claimed), claimed, rendering, kubectl),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function verifyOne(path: string, folder: string, rendering: Rendering, kubectl: string): readonly Problem[] {
  const { stdout, stderr, status, error } = spawnSync(kubectl, ['kustomize', path], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (error !== undefined) {
    return [unavailable(kubectl, error)];
  }
  if (status !== 0) {
    return [unbuilt(folder, stderr.trim())];
  }
  const built = readKubectlOutput(stdout).filter(isMap);
  const problems = prove(built, rendering);
  return problems.length > 0 ? problems : disorder(built, folder, rendering);
}

/** The problem of an output in the wrong order. */
function disorder(built: readonly Fields[], folder: string, rendering: Rendering): readonly Problem[] {
  const byIdentity = new Map(rendering.map((rendered) => [identity(rendered.manifest), rendered]));
  const printed = built.flatMap((fields) => (isManifest(fields) ? (byIdentity.get(identity(fields)) ?? []) : []));
  const violation = precedenceOf(rendering)?.violation(printed);
  return violation === undefined ? [] : [misplaced(violation, folder)];
}

function unavailable(kubectl: string, error: Error): Problem {
  return {
    what: `"${kubectl}" cannot be run: ${error.message}`,
    where: {},
    why: 'without it nothing can be verified, so nothing was written',
    fix: 'install kubectl (https://kubernetes.io/docs/tasks/tools/), or remove verify: kustruct proves every overlay itself',
  };
}

function misplaced({ first, second }: Violation, folder: string): Problem {
  const [one, other] = [describe(first.manifest), describe(second.manifest)];
  return {
    what: `kubectl kustomize ${folder} prints ${other} before ${one}, which must come first`,
    where: { path: second.path, object: other, ...(second.origin && { origin: second.origin }) },
    why: 'kubectl applies objects in the order of the output of Kustomize',
    fix: 'use Kustomize 5.4 or later (kubectl 1.31); if it still happens, this is a bug in kustruct, please report it',
  };
}

function unbuilt(folder: string, message: string): Problem {
  return {
    what: `kubectl kustomize refuses ${folder}: ${message}`,
    where: {},
    why: 'Argo CD, Flux and kubectl would refuse it too',
    fix: "this is a bug in kustruct, please report it; until it is fixed, write complete objects with layout: 'rendered'",
  };
}
