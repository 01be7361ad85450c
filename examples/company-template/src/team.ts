/** The teams of Acme; a new one is a new version of this package, which is how the platform team hears of it. */
export type Team = 'payments' | 'search' | 'storefront';

/** The labels by which costs and alerts find a team. */
export function teamLabels(team: Team): { readonly [label: string]: string } {
  return { 'acme.example/team': team };
}
