/**
 * `tsconfig.json`: types are checked but nothing is compiled, because kustruct and Jest read TypeScript. Leaving out
 * the types of browsers saves a third of the reading.
 */
export const TSCONFIG = `{
  "compilerOptions": {
    "target": "ES2022",
    "lib": ["ES2023"],
    "module": "node16",
    "strict": true,
    "noUncheckedIndexedAccess": true,
    "isolatedModules": true,
    "resolveJsonModule": true,
    "skipLibCheck": true,
    "noEmit": true,
    "types": ["node", "jest"]
  }
}
`;

/** `cdk8s.yaml`, which `kustruct synth` and `cdk8s synth` both read. */
export const CDK8S = `language: typescript
app: npx kustruct synth main.ts
output: dist
`;

/** `.gitignore`, for npm, pnpm and Yarn: https://yarnpkg.com/getting-started/qa#which-files-should-be-gitignored */
export const GITIGNORE = `node_modules/
.pnp.*
.yarn/*
!.yarn/patches
!.yarn/plugins
!.yarn/releases
!.yarn/sdks
!.yarn/versions
# dist/ is not here: commit it, so that a review shows what a change does in the clusters.
`;

/** `.gitattributes`: without it, git on Windows would change the line endings of every file in `dist`. */
export const GITATTRIBUTES = `dist/** text eol=lf
`;
