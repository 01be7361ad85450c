import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMap } from '../manifests/field';
import type { Rendering } from '../manifests/manifest';
import type { Files } from '../output/files';
import { writeFiles } from '../output/write';
import type { Problem } from '../problems/problem';
import { readKubectlOutput } from './kubectl-output';
import { prove } from './prove';

/** A folder with a kustomization, and what building it must give. */
export interface Claim {
  /** The folder, relative to the files. */
  readonly folder: string;
  readonly rendering: Rendering;
}

/**
 * Builds folders with the real `kubectl kustomize` and compares what it prints with what was rendered. The files are
 * written to a temporary folder for that, and nothing else is touched.
 *
 * @param kubectl the program; `kubectl` is looked for on the PATH
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
  return status === 0 ? prove(readKubectlOutput(stdout).filter(isMap), rendering) : [unbuilt(folder, stderr.trim())];
}

function unavailable(kubectl: string, error: Error): Problem {
  return {
    what: `"${kubectl}" cannot be run: ${error.message}`,
    where: {},
    why: 'without it nothing can be verified, and so nothing was written',
    fix: 'install kubectl (https://kubernetes.io/docs/tasks/tools/), or leave verify out: kustruct proves every overlay itself',
  };
}

function unbuilt(folder: string, message: string): Problem {
  return {
    what: `kubectl kustomize refuses ${folder}: ${message}`,
    where: {},
    why: 'Argo CD, Flux and kubectl would refuse it too',
    fix: "this is a fault of kustruct, please report it; until it is mended, write whole objects with layout: 'rendered'",
  };
}
