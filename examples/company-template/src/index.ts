export { AcmePostgres, type AcmePostgresProps } from './acme-postgres';
export { AcmeService, type AcmeServiceProps } from './acme-service';
export { type Team, teamLabels } from './team';
