import { imageFault, splitImage } from '../../src/checks/images';

const HEX = '0123456789abcdef'.repeat(4);

describe('the reference of an image', () => {
  test.each([
    'nginx',
    'nginx:1.27.3',
    'library/nginx',
    'ghcr.io/acme/api:v1.4.2',
    'localhost/api',
    'localhost:5000/api:1',
    'registry.example.com:5000/a/b/c:1',
    'REGISTRY.example.com/api',
    'Acme/api',
    '[2001:db8::1]:5000/api',
    'a_b/c__d/e-f---g.h:1',
    `nginx@sha256:${HEX}`,
    `ghcr.io/acme/api:1.4.2@sha256:${HEX}`,
    `nginx@sha512:${HEX}${HEX}`,
    'public.ecr.aws/docker/library/busybox:1.36',
    `nginx:${'a'.repeat(128)}`,
  ])('may be %s', (image) => {
    expect(imageFault(image)).toBe(undefined);
  });

  test.each([
    ['Nginx', 'has upper-case letters in its path'],
    ['ghcr.io/Acme/api:1', 'has upper-case letters in its path'],
    ['nginx latest', 'contains whitespace'],
    [' nginx', 'contains whitespace'],
    ['nginx:', 'has an empty tag'],
    ['nginx:1.27.3:2', 'has the tag "1.27.3:2", which is not a valid tag'],
    ['nginx:-1', 'has the tag "-1", which is not a valid tag'],
    [`nginx:${'a'.repeat(129)}`, `has the tag "${'a'.repeat(129)}", which is not a valid tag`],
    ['https://ghcr.io/acme/api:1', 'has the registry "https:", which is not a host'],
    ['ghcr.io//api', 'has an empty part in its path'],
    ['ghcr.io/acme/', 'has an empty part in its path'],
    ['-acme/api', 'has "-acme" in its path'],
    ['acme/api_', 'has "api_" in its path'],
    ['acme/a..b', 'has "a..b" in its path'],
    ['acme/a___b', 'has "a___b" in its path'],
    ['exa_mple.com/api', 'has the registry "exa_mple.com", which is not a host'],
    ['nginx@sha256:abc', 'has the digest "sha256:abc", which is not a valid digest'],
    [`nginx@md5:${HEX}`, `has the digest "md5:${HEX}", which is not a valid digest`],
    [`nginx@sha256:${HEX.toUpperCase()}`, `has the digest "sha256:${HEX.toUpperCase()}", which is not a valid digest`],
    [HEX, 'is the id of an image, not its name'],
    [`ghcr.io/${'a'.repeat(250)}`, 'is longer than 255 characters'],
  ])('may not be %s', (image, fault) => {
    expect(imageFault(image)).toBe(fault);
  });

  test('is split into name, tag and digest', () => {
    expect(splitImage('localhost:5000/api')).toEqual({ name: 'localhost:5000/api' });
    expect(splitImage('localhost:5000/api:1')).toEqual({ name: 'localhost:5000/api', tag: '1' });
    expect(splitImage('api:1@sha256:ab')).toEqual({ name: 'api', tag: '1', digest: 'sha256:ab' });
  });
});
