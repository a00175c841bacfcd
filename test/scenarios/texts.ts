// The documents that the scenarios work on, and what is said about them.
import type { Diagnostic } from "vscode-languageserver/node";

/** Its cpu is a number, which ECS refuses: `task/cpu-type`, with a safe fix. */
export const NUMBER_CPU = `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": 256,
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}
`;

export const CLEAN = NUMBER_CPU.replace("256", '"256"');

/** Two documents' worth of trouble in one: `task/cpu-type` and `port/host-match`, both with safe fixes. */
export const TWO_PROBLEMS = NUMBER_CPU.replace(
  '"nginx:1.27"',
  '"nginx:1.27", "portMappings": [{ "containerPort": 80, "hostPort": 8080 }]',
);

export const TWO_PROBLEMS_FIXED = TWO_PROBLEMS.replace("256", '"256"').replace(', "hostPort": 8080', "");

export const NUMBER_CPU_YAML = `# The web service
family: web
requiresCompatibilities: [FARGATE]
networkMode: awsvpc
cpu: 256
memory: "512"
containerDefinitions:
  - name: app
    image: nginx:1.27
`;

export const NOT_OURS = `{ "name": "something-else", "version": "1.0.0" }`;

export const CPU_TYPE = "task/cpu-type";

export function codes(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}
