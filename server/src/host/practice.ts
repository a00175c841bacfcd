// A few rounds of analysis and of completion on documents of our own, run while nobody waits: the schemas are loaded and the
// engine has compiled the hot paths before the first keystroke.
import type { Analysis } from "../core/analysis.js";
import type { Config } from "../core/config/config.js";
import type { Features } from "./host.js";

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

/** Each call of the result is one short round; it says whether there is another. */
export function createPractice(
  analysis: Analysis,
  config: Config,
  complete: Features["complete"],
  rounds = 120,
): () => boolean {
  let round = 0;
  return () => {
    const yaml = round % 8 >= 6;
    const input = { path: yaml ? "/practice.yaml" : "/practice.json", text: yaml ? YAML_TEXT : JSON_TEXT };
    if (round % 2 === 0) analysis.analyse(input, config);
    else complete(analysis.read(input, config), placeIn(input.text, round), {});
    return ++round < rounds;
  };
}

/** Before a key, and in a value. */
function placeIn(text: string, round: number): number {
  const keys = ['"image"', '"protocol"', "image:", "containerDefinitions:"].map((word) => text.indexOf(word));
  const values = ['"logDriver": "', '"networkMode": "', "memory: "].map((word) => text.indexOf(word) + word.length);
  const found = [...keys, ...values].filter((at) => at > 20);
  return found[round % found.length] ?? 0;
}
