// What compare() loads when a program first calls it: a file of its own in the package.
export { compare } from './changes/compare';
