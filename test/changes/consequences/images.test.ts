import { consequencesOf, workload } from './consequence-texts';

describe('a change of an image', () => {
  test.each([
    ['api:1.4.2', 'api:1.5.0', 'images: the image api of api is upgraded: 1.4.2 → 1.5.0'],
    ['api:v1.9', 'api:v1.10', 'images: the image api of api is upgraded: v1.9 → v1.10'],
    ['api:1.5.0-rc.1', 'api:1.5.0', 'images: the image api of api is upgraded: 1.5.0-rc.1 → 1.5.0'],
    ['api:1.5-alpine', 'api:1.4-alpine', 'older-image: the image api of api is downgraded: 1.5-alpine → 1.4-alpine'],
    ['api:main', 'api:4f2c9aa', 'images: the image api of api changes: main → 4f2c9aa'],
    ['api', 'api@sha256:0123456789abcdef', 'images: the image api of api changes: latest → sha256:0123456789ab'],
    ['acme/api:1', 'evil/api:1', 'other-image: api runs the image "evil/api:1" instead of "acme/api:1"'],
  ])('from %s to %s', (before, after, what) => {
    expect(
      consequencesOf([workload('Deployment', { image: before })], [workload('Deployment', { image: after })], 'images'),
    ).toEqual([what]);
  });
});
