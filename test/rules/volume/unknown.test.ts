import { rule } from "../../../server/src/core/rules/volume/unknown.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const mounts = (source: string, name = "app"): string =>
  container(`"mountPoints": [{ "sourceVolume": ${source}, "containerPath": "/data" }]`, name);

/** A task definition with volumes behind its containers, where the fix puts them. */
const followed = (containers: string, volumes: string): string =>
  `{ "family": "web", "containerDefinitions": [${containers}], "volumes": ${volumes} }`;

ruleTest(rule, {
  valid: {
    declared: task('"volumes": [{ "name": "data" }]', mounts('"data"')),
    "no mount points": task("", container('"mountPoints": []')),
    "null and empty names are absent": task(
      "",
      `${mounts("null")}, ${mounts('""', "b")}, ${container('"mountPoints": [null]')}`,
    ),
    "a placeholder": task('"volumes": [{ "name": "data" }]', mounts('"${VOLUME}"')),
    "a placeholder that names a volume": task('"volumes": [{ "name": "${VOLUME}" }]', mounts('"${VOLUME}"')),
    "any name, while a volume's is unknown": task('"volumes": [{ "name": "${VOLUME}" }]', mounts('"data"')),
    "any name, while a volume has none": task('"volumes": [{ "host": {} }]', mounts('"data"')),
    "any name, while a volume's is a list": task('"volumes": [{ "name": [] }]', mounts('"data"')),
    "any name, while the volumes stand in a container": task(
      "",
      container('"volumes": [], "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }]'),
    ),
    "any name, while the volumes are unknown": task('"volumes": "${VOLUMES}"', mounts('"data"')),
    "any name, while volumes come from a template": `{ "family": "web", "volumes": [{{ more }}], "containerDefinitions": [${mounts('"data"')}] }`,
    "any name, while keys come from a template": `{ "family": "web", {{ volumes }}, "containerDefinitions": [${mounts('"data"')}] }`,
    "a number, of which the schema speaks": task("", mounts("7")),
    "a bare list has its volumes elsewhere": `[${mounts('"data"')}]`,
  },
  invalid: {
    "another volume that nobody mounts": {
      code: followed(mounts('«"data"»'), '[{ "name": "uploads" }]'),
      messages: ["unknown"],
      fixed: followed(mounts('"data"'), '[{ "name": "uploads" }, { "name": "data" }]'),
      alternatives: { 'Change to "uploads"': followed(mounts('"uploads"'), '[{ "name": "uploads" }]') },
    },
    "no volumes": {
      code: `{ "family": "web", "containerDefinitions": [${mounts('«"data"»')}] }`,
      messages: ["unknown"],
      fixed: followed(mounts('"data"'), '[{ "name": "data" }]'),
    },
    "volumes of null": {
      code: followed(mounts('«"data"»'), "null"),
      messages: ["unknown"],
      fixed: followed(mounts('"data"'), '[{ "name": "data" }]'),
    },
    "no volume yet, mounted twice": {
      code: followed(`${mounts('«"data"»')}, ${mounts('«"data"»', "b")}`, "[]"),
      messages: ["unknown", "unknown"],
      fixed: followed(`${mounts('"data"')}, ${mounts('"data"', "b")}`, '[{ "name": "data" }]'),
    },
    "another volume": {
      code: task('"volumes": [{ "name": "logs" }]', mounts('«"data"»')),
      messages: ["unknown"],
      fixed: task('"volumes": [{ "name": "logs" }, { "name": "data" }]', mounts('"data"')),
    },
    "a slip": {
      code: task('"volumes": [{ "name": "data" }]', mounts('«"date"»')),
      messages: ["near"],
      fixed: task('"volumes": [{ "name": "data" }]', mounts('"data"')),
      alternatives: {
        'Add the volume "date"': task('"volumes": [{ "name": "data" }, { "name": "date" }]', mounts('"date"')),
      },
    },
    "the case, wrapped": {
      code: `{ "taskDefinition": ${task('"volumes": [{ "name": "data" }]', mounts('«"Data"»'))} }`,
      messages: ["near"],
      fixed: `{ "taskDefinition": ${task('"volumes": [{ "name": "data" }]', mounts('"data"'))} }`,
    },
    "YAML with comments": {
      code: `family: web
volumes:
  # kept
  - name: logs # of the app
containerDefinitions:
  - name: app
    image: nginx:1.27
    mountPoints:
      - sourceVolume: «data» # not there
        containerPath: /data
`,
      messages: ["unknown"],
      fixed: `family: web
volumes:
  # kept
  - name: logs # of the app
  - name: data
containerDefinitions:
  - name: app
    image: nginx:1.27
    mountPoints:
      - sourceVolume: data # not there
        containerPath: /data
`,
    },
  },
});
