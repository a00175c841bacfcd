// What is typed in when the server warms up: short definitions with something of most kinds in them.

export interface RehearsalText {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}

export type Family = "ecs" | "kubernetes";

const JSON_TEXT = `{
  "family": "practice",
  "networkMode": "awsvpc",
  "requiresCompatibilities": ["FARGATE"],
  "cpu": "256",
  "memory": "513",
  "executionRoleArn": "arn:aws:iam::123456789012:role/practice",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "essential": true,
      "portMappings": [{ "containerPort": 80, "protocol": "tcp" }],
      "environment": [{ "name": "A", "value": "\${B}" }, { "name": "C", "value": "d" }],
      "logConfiguration": {
        "logDriver": "awslogs",
        "options": { "awslogs-group": "/ecs/a", "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "a" }
      }
    }
  ]
}
`;

const YAML_TEXT = `family: practice
cpu: "256"
containerDefinitions:
  - name: app
    image: nginx:1.27 # pinned
    memory: 64
`;

const MANIFEST = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: practice
  labels:
    app: practice
spec:
  replicas: 2
  selector:
    matchLabels:
      app: practice
  template:
    metadata:
      labels:
        app: practice
    spec:
      containers:
        - name: app
          image: nginx:1.27 # pinned
          ports:
            - containerPort: 80
              name: http
          resources:
            requests:
              cpu: 100m
              memory: 128Mi
---
apiVersion: v1
kind: Service
metadata:
  name: practice
spec:
  selector:
    app: practice
  ports:
    - port: 80
      targetPort: http
`;

export const TEXTS: readonly (RehearsalText & { readonly family: Family })[] = [
  { family: "ecs", uri: "untitled:rehearsal.json", languageId: "json", text: JSON_TEXT },
  { family: "ecs", uri: "untitled:rehearsal.yaml", languageId: "yaml", text: YAML_TEXT },
  { family: "kubernetes", uri: "untitled:rehearsal.yaml", languageId: "yaml", text: MANIFEST },
];
