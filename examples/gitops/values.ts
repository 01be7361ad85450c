/** Where agents read the rendered files: one repository, with `dist` committed. */
export const REPOSITORY = 'https://git.example.com/acme/hello.git';

/** What differs per environment. Its cluster has the same name. */
export const VALUES = {
  staging: { version: '2.4.0-rc.1', host: 'hello.staging.example.com', replicas: 2 },
  production: { version: '2.3.1', host: 'hello.example.com', replicas: 4 },
};
