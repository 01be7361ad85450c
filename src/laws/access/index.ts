import { accessReviews } from './access-reviews';
import { roleBindings } from './role-bindings';
import { roleRules } from './role-rules';

/** The laws of roles, their bindings, and of reviews that ask who may do what. */
export const accessLaws = [...roleRules, ...roleBindings, ...accessReviews];
