import { NearNames } from '../../src/checks/near-names';

const names = new NearNames(['settings', 'web', 'orders-database', 'team-1', 'api', 'clients']);

describe('the name that was meant', () => {
  test.each([
    ['setings', 'settings'],
    ['settingss', 'settings'],
    ['settimgs', 'settings'],
    ['settinsg', 'settings'],
    ['wbe', 'web'],
    ['orders-datebase', 'orders-database'],
    ['ordres-database', 'orders-database'],
    ['client', 'clients'],
  ])('by %s is %s', (name, meant) => {
    expect(names.find(name)).toBe(meant);
  });

  test.each(['settings', 'wed', 'team-2', 'apis', 'database', 'orders-db', 'order-datebase', 'other', ''])(
    'by %s is unknown',
    (name) => {
      expect(names.find(name)).toBe(undefined);
    },
  );
});
