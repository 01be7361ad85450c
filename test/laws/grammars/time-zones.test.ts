import { zoneFault } from '../../../src/laws/grammars/time-zones';

describe('zoneFault', () => {
  it.each([
    'UTC',
    'Etc/UTC',
    'Europe/Berlin',
    'Asia/Kolkata',
    'Asia/Calcutta',
    'US/Pacific',
    'Etc/GMT+5',
    'EST5EDT',
    'Factory',
    'GB',
  ])('accepts %s', (zone) => {
    expect(zoneFault(zone)).toBeUndefined();
    expect(zoneFault(zone)).toBeUndefined();
  });

  it.each(['PST', 'Mars/Olympus', '+02:00', 'UTC+2', 'Local', 'Z'])('refuses %s', (zone) => {
    expect(zoneFault(zone)?.what).toBe(`"${zone}" is not a time zone in the IANA database`);
  });

  it('shows the zone of a city', () => {
    expect(zoneFault('New York')?.fix).toBe("name continent and city: timeZone: 'America/New_York'");
  });

  it.each([
    ['europe/berlin', 'Europe/Berlin'],
    ['Europe/berlin', 'Europe/Berlin'],
    ['utc', 'UTC'],
    ['Asia/kolkata', 'Asia/Kolkata'],
    ['US/PACIFIC', 'US/Pacific'],
    ['Asia/Ho_chi_minh', 'Asia/Ho_Chi_Minh'],
    ['Africa/Dar_Es_Salaam', 'Africa/Dar_es_Salaam'],
  ])('refuses %s, which is written %s', (zone, written) => {
    expect(zoneFault(zone)).toEqual({
      what: `"${zone}" is not spelled as in the IANA database`,
      fix: `timeZone: '${written}'`,
    });
  });
});
