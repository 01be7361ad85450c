/**
 * `.github/workflows/ci.yml`: checks types, tests and manifests, reports the consequences of a change, and checks that
 * `dist/` is up to date.
 */
export const WORKFLOW = `# GitHub reads this file only where .github is at the top of the repository.
name: ci
on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v6
        with:
          fetch-depth: 0 # all commits, so that kustruct diff finds where the branch left main
          persist-credentials: false
      - uses: actions/setup-node@v6
        with:
          node-version: 24
          cache: npm
      - run: npm ci # needs package-lock.json, which npm install writes
      - run: npm run typecheck
      - run: npm test
      - run: npx kustruct check . --format github
      - name: what the change does to the clusters
        if: github.event_name == 'pull_request'
        run: |
          npx kustruct diff "origin/$GITHUB_BASE_REF..." --markdown > diff.md || code=$?
          cat diff.md >> "$GITHUB_STEP_SUMMARY"
          exit "\${code:-0}"
      - name: dist/ is what the program makes
        shell: bash # fails where any command of a pipe does
        run: npm run --silent check 2>&1 | sed 's/^/    /' | tee -a "$GITHUB_STEP_SUMMARY"
`;
