// The YAML that the benchmark includes, written as charts and teams write it: comments, quotes, blocks and flow lists.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many objects each part below contains. */
const PER_PART = 5;
const PARTS_PER_FILE = 32;

/** Writes files with that many objects, of about 8 kB each, into a folder. */
export function writeManifests(folder: string, objects: number): void {
  mkdirSync(folder, { recursive: true });
  for (let first = 0; first < objects / PER_PART; first += PARTS_PER_FILE) {
    const last = Math.min(first + PARTS_PER_FILE, objects / PER_PART);
    const parts = Array.from({ length: last - first }, (_, place) => part(first + place));
    writeFileSync(join(folder, `part-${first}.yaml`), parts.join(''));
  }
}

function part(number: number): string {
  return [settings, deployment, service, dashboard, definition].map((make) => `---\n${make(number)}`).join('');
}

function settings(number: number): string {
  return `# Settings of team ${number}.
apiVersion: v1
kind: ConfigMap
metadata:
  name: team-${number}-settings
  labels:
    app.kubernetes.io/name: team-${number}
data:
  mode: fast
  retries: "3"
  application.yaml: |
${lines(60, (line) => `    section-${line}: { enabled: true, weight: ${line}, name: "section ${line}" }`)}
`;
}

function deployment(number: number): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: team-${number}
  annotations:
    acme.example/runbook: "https://runbooks.acme.example/team-${number}#deploy"
spec:
  replicas: 3
  selector:
    matchLabels: { app: team-${number} }
  template:
    metadata:
      labels: { app: team-${number} }
    spec:
      containers:
${Array.from({ length: 3 }, (_, place) => container(number, place)).join('\n')}
`;
}

function container(number: number, place: number): string {
  return `      - name: part-${place}
        image: ghcr.io/acme/team-${number}-${place}:1.4.${number}
        imagePullPolicy: IfNotPresent
        args: ["--listen=:808${place}", "--log-level=info", '--team=${number}']
        ports:
        - name: http-${place}
          containerPort: 808${place}
        env:
${lines(32, (line) => `        - name: SETTING_${line}\n          value: "value ${line} of part ${place}"`)}
        resources:
          requests:
            cpu: 250m
            memory: 256Mi
          limits:
            memory: 256Mi
        securityContext:
          allowPrivilegeEscalation: false
          runAsNonRoot: true`;
}

function service(number: number): string {
  return `apiVersion: v1
kind: Service
metadata:
  name: team-${number}
spec:
  selector:
    app: team-${number}
  ports:
  - name: http
    port: 80
    targetPort: http-0
`;
}

/** A text in a block, like a dashboard or a script. */
function dashboard(number: number): string {
  return `apiVersion: v1
kind: ConfigMap
metadata:
  name: team-${number}-dashboard
data:
  dashboard.json: |-
    {
${lines(85, (line) => `      "panel-${line}": { "type": "graph", "title": "Panel ${line}", "gridPos": { "x": ${line}, "y": 0 } },`)}
      "title": "Team ${number}"
    }
`;
}

/** A definition of a custom kind, most of which is descriptions. */
function definition(number: number): string {
  return `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: things.team-${number}.acme.example
spec:
  group: team-${number}.acme.example
  names:
    kind: Thing
    listKind: ThingList
    plural: things
    singular: thing
  scope: Namespaced
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        description: Thing is what team ${number} makes.
        type: object
        properties:
          spec:
            type: object
            properties:
${lines(36, property)}
`;
}

function property(line: number): string {
  return `              field${line}:
                description: |-
                  Field${line} says how much of the thing is wanted, and how it is made. It is read when the
                  thing is made, and changes later on have no effect until it is made again.
                type: object
                properties:
                  enabled:
                    description: Whether it is wanted at all; where this is not said, it is.
                    type: boolean
                    default: true
                  names:
                    type: array
                    maxItems: ${line + 1}
                    items: { type: string, minLength: 1 }`;
}

function lines(count: number, line: (place: number) => string): string {
  return Array.from({ length: count }, (_, place) => line(place)).join('\n');
}
