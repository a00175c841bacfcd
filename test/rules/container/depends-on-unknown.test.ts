import { rule } from "../../../server/src/core/rules/container/depends-on-unknown.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const needs = (other: string, name = "app"): string =>
  container(`"dependsOn": [{ "containerName": ${other}, "condition": "START" }]`, name);
const cache = container("", "cache");

ruleTest(rule, {
  valid: {
    "another container": task("", `${needs('"cache"')}, ${cache}`),
    "itself, of which another rule speaks": task("", needs('"app"')),
    "no dependencies": task("", container('"dependsOn": []')),
    "null and empty names are absent": task(
      "",
      container('"dependsOn": [{ "containerName": null }, { "containerName": "" }, null, {}]'),
    ),
    "a placeholder": task("", `${needs('"${CACHE}"')}, ${cache}`),
    "a placeholder that names a container": task("", `${needs('"${CACHE}"')}, ${container("", "${CACHE}")}`),
    "any name, while a container's is unknown": task("", `${needs('"cache"')}, ${container("", "${CACHE}")}`),
    "any name, while a container has none": task("", `${needs('"cache"')}, { "image": "redis" }`),
    "any name, while a container is unknown": `{ "family": "web", "containerDefinitions": [${needs('"cache"')}, "\${CACHE}"] }`,
    "any name, while containers come from a template": `{ "family": "web", "containerDefinitions": [${needs('"cache"')}, {{ more }}] }`,
    "a number, of which the schema speaks": task("", needs("7")),
    "a bare list": `[${needs('"cache"')}, ${cache}]`,
  },
  invalid: {
    "a slip": {
      code: task("", `${needs('«"cahce"»')}, ${cache}`),
      messages: ["near"],
      fixed: task("", `${needs('"cache"')}, ${cache}`),
    },
    "the case, in a bare list": {
      code: `[${needs('«"Cache"»')}, ${cache}]`,
      messages: ["near"],
      fixed: `[${needs('"cache"')}, ${cache}]`,
    },
    "nothing near": {
      code: task("", `${needs('«"database"»')}, ${cache}`),
      messages: ["unknown"],
    },
    "near to none but itself": {
      code: task("", `${needs('«"cachee"»', "cache")}, ${container("")}`),
      messages: ["unknown"],
    },
    "two, wrapped": {
      code: `{ "taskDefinition": ${task("", `${needs('«"cachee"»')}, ${needs('«"elsewhere"»', "cache")}`)} }`,
      messages: ["near", "unknown"],
      fixed: `{ "taskDefinition": ${task("", `${needs('"cache"')}, ${needs('"elsewhere"', "cache")}`)} }`,
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  - name: app
    image: nginx:1.27
    dependsOn:
      # first of all
      - containerName: «cahce» # a slip
        condition: START
  - name: cache
    image: redis:7.4
`,
      messages: ["near"],
      fixed: `family: web
containerDefinitions:
  - name: app
    image: nginx:1.27
    dependsOn:
      # first of all
      - containerName: cache # a slip
        condition: START
  - name: cache
    image: redis:7.4
`,
    },
  },
});
