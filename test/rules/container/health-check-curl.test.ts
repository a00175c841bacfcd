import { rule } from "../../../server/src/core/rules/container/health-check-curl.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (image: string, command: string): string =>
  `{ "name": "app", "image": "${image}", "healthCheck": { "command": ${command} } }`;

ruleTest(rule, {
  valid: {
    "an image with a system": task("", app("nginx:1.27", '["CMD-SHELL", "curl -f http://localhost"]')),
    "another tool": task("", app("gcr.io/distroless/static", '["CMD", "/app/curly", "--check"]')),
    "a debug image": task("", app("gcr.io/distroless/base:debug-nonroot", '["CMD", "wget", "http://localhost"]')),
    "a placeholder": task("", app("${REGISTRY}/distroless", '["CMD", "curl", "http://localhost"]')),
    "no image": task("", '{ "name": "app", "healthCheck": { "command": ["CMD", "curl"] } }'),
    "nothing to run": task("", app("gcr.io/distroless/static", "[]")),
  },
  invalid: {
    curl: {
      code: task(
        "",
        app("gcr.io/distroless/static-debian12:nonroot", '["CMD-SHELL", «"curl -f http://localhost:$PORT || exit 1"»]'),
      ),
      messages: ["tool"],
    },
    "wget by its path, in a bare list": {
      code: `[${app("registry.example.com/web:1-scratch", '["CMD", «"/usr/bin/wget"», "curl"]')}]`,
      messages: ["tool"],
    },
    YAML: {
      code: "containerDefinitions:\n  - image: web/distroless:1\n    healthCheck:\n      command: [CMD, «curl», localhost]\n",
      messages: ["tool"],
    },
  },
});
