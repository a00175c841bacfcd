import { rule } from "../../../server/src/core/rules/container/depends-on-health.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const SKELETON = '{ "command": ["CMD-SHELL", "<COMMAND> || exit 1"] }';
const app = (condition: string): string =>
  container(`"dependsOn": [{ "containerName": "cache", "condition": ${condition} }]`);
const cache = (more: string): string => `{ "name": "cache", "image": "redis:7.4"${more} }`;

ruleTest(rule, {
  valid: {
    "a health check": task("", `${app('"HEALTHY"')}, ${cache(', "healthCheck": { "command": ["CMD", "ping"] }')}`),
    "an unknown health check": task("", `${app('"HEALTHY"')}, ${cache(', "healthCheck": "${CHECK}"')}`),
    "keys from a template": task("", `${app('"HEALTHY"')}, { "name": "cache", {{ more }} }`),
    "a slip, of which the schema speaks": task("", `${app('"HEALTHY"')}, ${cache(', "healthcheck": {}')}`),
    "another condition": task("", `${app('"START"')}, ${cache("")}`),
    "an unknown condition": task("", `${app('"${CONDITION}"')}, ${cache("")}`),
    "an unknown container, of which another rule speaks": task("", app('"HEALTHY"')),
    "itself, of which another rule speaks": task(
      "",
      container('"dependsOn": [{ "containerName": "app", "condition": "HEALTHY" }]'),
    ),
  },
  invalid: {
    none: {
      code: task("", `${app('«"HEALTHY"»')}, ${cache("")}`),
      messages: ["unchecked"],
      related: ["The container without a health check."],
      fixed: task("", `${app('"HEALTHY"')}, ${cache(`, "healthCheck": ${SKELETON}`)}`),
      alternatives: { "Wait with START": task("", `${app('"START"')}, ${cache("")}`) },
    },
    "null, in a bare list": {
      code: `[${app('«"HEALTHY"»')}, ${cache(', "healthCheck": null')}]`,
      messages: ["unchecked"],
      fixed: `[${app('"HEALTHY"')}, ${cache(`, "healthCheck": ${SKELETON}`)}]`,
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  - name: app
    image: nginx
    dependsOn:
      - containerName: cache
        condition: «HEALTHY» # warm
  - name: cache
    image: redis:7.4 # the newest
`,
      messages: ["unchecked"],
      fixed: `family: web
containerDefinitions:
  - name: app
    image: nginx
    dependsOn:
      - containerName: cache
        condition: HEALTHY # warm
  - name: cache
    image: redis:7.4 # the newest
    healthCheck:
      command:
        - CMD-SHELL
        - <COMMAND> || exit 1
`,
    },
  },
});
