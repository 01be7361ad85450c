/** Acme's teams. A new team needs a new version of this package, so the platform team knows about it. */
export type Team = 'payments' | 'search' | 'storefront';

/** The labels that cost reports and alerts use to find a team. */
export function teamLabels(team: Team): { readonly [label: string]: string } {
  return { 'acme.example/team': team };
}
