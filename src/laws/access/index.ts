import { accessReviews } from './access-reviews';
import { roleBindings } from './role-bindings';
import { roleRules } from './role-rules';

/** The laws of roles, role bindings and access reviews. */
export const accessLaws = [...roleRules, ...roleBindings, ...accessReviews];
