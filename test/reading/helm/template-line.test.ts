import { placeInTemplate } from '../../../src/reading/helm/template-line';

const TEMPLATE = `kind: Deployment
spec:
  {{- if .Values.pull }}
  imagePullPolicy: {{ .Values.policy }}
  {{- end }}
  ports:
    - name: http
    - name: {{ .Values.port }}
    - port: 80
`;

describe('a line that helm printed is found in its template', () => {
  test.each([
    ['kind: Deployment', 7, { line: 1, column: 7 }],
    ['        - name: http', 11, { line: 7, column: 7 }],
    ['  imagePullPolicy: Always', 20, { line: 4, column: 3 }],
  ])('%j', (printed, column, place) => {
    expect(placeInTemplate(printed, column, TEMPLATE)).toEqual(place);
  });

  test.each(['    - name: other', 'replicas: 1', ''])('but not %j, which matches several lines, or none', (printed) => {
    expect(placeInTemplate(printed, 1, TEMPLATE)).toBeUndefined();
  });
});
