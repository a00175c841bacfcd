// What is typed in when the server warms up: short definitions with something of most kinds in them.
import type { RehearsalText } from "./rehearsal.js";

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

export const TEXTS: readonly RehearsalText[] = [
  { uri: "untitled:rehearsal.json", languageId: "json", text: JSON_TEXT },
  { uri: "untitled:rehearsal.yaml", languageId: "yaml", text: YAML_TEXT },
];
