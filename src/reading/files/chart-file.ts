/** The name of the file that makes a folder a Helm chart. */
export const CHART_FILE = 'Chart.yaml';
