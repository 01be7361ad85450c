// Loaded by the first call of compare(): a separate file of the package.
export { compare } from './changes/compare';
