/** Where agents read what these programs write: one repository, from which `dist` is not left out. */
export const REPOSITORY = 'https://git.example.com/acme/hello.git';

/** What each environment has of its own; its cluster is called like it. */
export const VALUES = {
  staging: { version: '2.4.0-rc.1', host: 'hello.staging.example.com', replicas: 2 },
  production: { version: '2.3.1', host: 'hello.example.com', replicas: 4 },
};
