import { customDefinitions } from './custom-definitions';
import { definitionVersions } from './definition-versions';

/** The laws of CustomResourceDefinitions, without those of expressions. */
export const definitionLaws = [...customDefinitions, ...definitionVersions];
