import { register } from './register';

export type { Manifests } from './manifests';
export { matchers } from './matchers';
export type { ManifestAssertions } from './register';
export { render } from './render';
export { serializer } from './serializer';

register();
