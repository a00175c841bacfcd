// A service, its task definition and a cluster that is too small for it, each instance for a reason of its own; and a manifest
// with nodes for its pods.
import { workspace } from "vscode";
import { workspaceFile } from "./editor.js";

/** Which cluster it is. */
export const CONFIGURATION = `{ "placement": { "cluster": "production.cluster.yaml" } }
`;

const TASK = `{
  "family": "shop",
  "requiresCompatibilities": ["EC2"],
  "networkMode": "awsvpc",
  "containerDefinitions": [
    {
      "name": "web",
      "image": "shop/web:1.14.2",
      "user": "101",
      "cpu": 256,
      "memoryReservation": 1792,
      "portMappings": [{ "containerPort": 8080 }],
      "healthCheck": { "command": ["CMD", "/healthy"] }
    }
  ]
}
`;

const SERVICE = `{
  "serviceName": "shop",
  "taskDefinition": "shop",
  "desiredCount": 22,
  "placementStrategy": [
    { "type": "spread", "field": "attribute:ecs.availability-zone" },
    { "type": "binpack", "field": "memory" }
  ],
  "placementConstraints": [
    {
      "type": "memberOf",
      "expression": "attribute:ecs.instance-type != t3.medium"
    }
  ],
  "deploymentConfiguration": {
    "minimumHealthyPercent": 100,
    "maximumPercent": 120
  },
  "networkConfiguration": {
    "awsvpcConfiguration": { "subnets": ["subnet-0123456789abcdef0"] }
  }
}
`;

const LOG = '[{ group: "service:log", cpu: 128, memory: 256, daemon: true }]';

const CLUSTER = `name: production
instances:
  - { id: i-0a41, type: m5.large, zone: us-east-1a, trunking: true, runningTasks: ${LOG} }
  - { id: i-0a42, type: m5.large, zone: us-east-1a }
  - { id: i-0a43, type: c6i.large, zone: us-east-1a, trunking: true, runningTasks: [{ group: "service:batch", cpu: 512, memory: 1024 }] }
  - { id: i-0b17, type: m5.large, zone: us-east-1b, trunking: true, runningTasks: ${LOG} }
  - { id: i-0b18, type: m5.large, zone: us-east-1b }
  - { id: i-0b19, type: t3.medium, zone: us-east-1b }
  - { id: i-0c77, type: m5.large, zone: us-east-1c, trunking: true, runningTasks: ${LOG} }
  - { id: i-0c78, type: r5.large, zone: us-east-1c, runningTasks: ${LOG} }
  - { id: i-0c79, type: t3.medium, zone: us-east-1c, status: DRAINING }
`;

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 6
  selector:
    matchLabels: { app: web }
  template:
    metadata:
      labels: { app: web }
    spec:
      containers:
        - name: web
          image: shop/web:1.14.2
          resources:
            requests: { cpu: 500m, memory: 1Gi }
            limits: { memory: 1Gi }
`;

const NODES = `name: eks-production
groups:
  - { name: node, type: m6i.large, count: 3, zones: [us-east-1a, us-east-1b, us-east-1c] }
`;

/** `name`: of the family and the service. */
export async function writePlacementFiles(folder: string, configuration: string, name = "shop"): Promise<void> {
  const files = {
    ".stowage.json": configuration,
    "task-definition.json": TASK,
    "service.json": SERVICE,
    "production.cluster.yaml": CLUSTER,
    "manifests/.stowage.json": '{ "placement": { "cluster": "nodes.cluster.yaml" } }\n',
    "manifests/nodes.cluster.yaml": NODES,
    "manifests/deployment.yaml": DEPLOYMENT,
  };
  for (const [file, text] of Object.entries(files)) {
    await workspace.fs.writeFile(
      workspaceFile(`${folder}/${file}`),
      new TextEncoder().encode(text.replaceAll('"shop"', `"${name}"`)),
    );
  }
}
