import { customDefinitions } from './custom-definitions';
import { definitionVersions } from './definition-versions';

/** The laws of CustomResourceDefinitions, without their expressions. */
export const definitionLaws = [...customDefinitions, ...definitionVersions];
