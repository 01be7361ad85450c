import type { DocumentSelection } from './documents';

/** What a Helm chart can be given. */
export interface HelmProps extends DocumentSelection {
  /**
   * The chart: a folder, an archive, a URL such as `oci://…`, the name of one in `repo`, or `repository/name` of a repository
   * that helm knows.
   * @see https://helm.sh/docs/helm/helm_template/
   */
  readonly chart: string;
  /**
   * The URL of the repository that has the chart.
   * @default none: `chart` says it all
   * @see https://helm.sh/docs/helm/helm_template/
   */
  readonly repo?: string;
  /**
   * The version of the chart.
   * @default the newest, which is another one tomorrow
   * @see https://helm.sh/docs/helm/helm_template/
   */
  readonly version?: string;
  /**
   * The name of the release, of which charts make the names of their objects; at most 53 characters.
   * @default the ids from the chart down to the construct, joined by `-`
   * @see https://helm.sh/docs/intro/using_helm/
   */
  readonly releaseName?: string;
  /**
   * The namespace of the release, and of every object that names none and lives in one.
   * @default the namespace of the chart that it is in
   * @see https://helm.sh/docs/helm/helm_template/
   */
  readonly namespace?: string;
  /**
   * Values, on top of those of the chart and of `valuesFiles`. `null` deletes a default of the chart.
   * @default those of the chart
   * @see https://helm.sh/docs/chart_template_guide/values_files/
   */
  readonly values?: { readonly [key: string]: unknown };
  /**
   * YAML files of values, or URLs of such, from the working directory; later ones win.
   * @default none
   * @see https://helm.sh/docs/chart_template_guide/values_files/
   */
  readonly valuesFiles?: string | readonly string[];
  /**
   * Whether the folder `crds` of the chart is rendered too, which `helm install` applies before all else.
   * @default false
   * @see https://helm.sh/docs/chart_best_practices/custom_resource_definitions/
   */
  readonly includeCRDs?: boolean;
  /**
   * The program, by name or path.
   * @default 'helm'
   * @see https://helm.sh/docs/intro/install/
   */
  readonly helmExecutable?: string;
  /**
   * Further flags of `helm template`, such as `--no-hooks` and `--kube-version=1.36`.
   * @default none
   * @see https://helm.sh/docs/helm/helm_template/
   */
  readonly helmFlags?: readonly string[];
}
