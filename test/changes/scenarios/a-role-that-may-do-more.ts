import { type Chart, ClusterRole, ClusterRoleBinding, ServiceAccount } from '../../../src/index';

const operator = (verbs: string[]) => (chart: Chart) => {
  const account = new ServiceAccount(chart, 'operator');
  const role = new ClusterRole(chart, 'operator-role', { rules: [{ apiGroups: [''], resources: ['secrets'], verbs }] });
  new ClusterRoleBinding(chart, 'operator-binding', { role, subjects: [account] });
};

export const before = operator(['get']);
export const after = operator(['get', 'list', 'delete']);
