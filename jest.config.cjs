const { availableParallelism } = require('node:os');
const { join } = require('node:path');
const { systemSuites } = require('./test/system-suites.cjs');

const roots = ['<rootDir>/test', '<rootDir>/examples/company-template'];
const system = systemSuites(roots.map((root) => root.replace('<rootDir>', __dirname)));

const project = {
  roots,
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: {
    '^\\./(check-paths)\\.js$': './$1',
    '^kustruct$': '<rootDir>/src/index.ts',
    '^kustruct/testing$': '<rootDir>/src/testing/index.ts',
    '^kustruct/kubernetes$': '<rootDir>/src/kubernetes/index.ts',
    '^kustruct/kubernetes/(.*)$': '<rootDir>/src/kubernetes/generated/$1.ts',
  },
};

/** `unit` is for the inner loop, and `system` for what starts processes; `jest` alone runs both. */
module.exports = {
  // A test file takes much of its time to wait for processes: on two cores, jest itself would run one file at a time.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  reporters: ['default', join(__dirname, 'test/count-reporter.cjs')],
  projects: [
    {
      ...project,
      displayName: 'unit',
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: system.map((path) => `^${path.replaceAll('.', '\\.')}$`),
    },
    {
      ...project,
      displayName: 'system',
      testMatch: system,
      globalSetup: join(__dirname, 'test/shared-bundle/set-up.cjs'),
      globalTeardown: join(__dirname, 'test/shared-bundle/tear-down.cjs'),
    },
  ],
};
