import { rule } from "../../../server/src/core/rules/volume/unused.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const mounts = (...sources: string[]): string =>
  container(
    `"mountPoints": [${sources.map((source) => `{ "sourceVolume": ${source}, "containerPath": "/x" }`).join(", ")}]`,
  );
const data = '"volumes": [{ "name": "data" }]';

ruleTest(rule, {
  valid: {
    mounted: task(data, mounts('"data"')),
    "no volumes": task("", container("")),
    "a placeholder that names it": task('"volumes": [{ "name": "${V}" }]', mounts('"${V}"')),
    "an unknown name": task('"volumes": [{ "name": "${V}" }]', mounts('"data"')),
    "any may be mounted by an unknown name": task(data, mounts('"${V}"')),
    "a name that no volume has, of which another rule speaks": task(data, mounts('"elsewhere"')),
    "a mount point without a volume, of which the schema speaks": task(data, mounts("null")),
    "a slip, of which another rule speaks": task(data, mounts('"date"')),
    "unknown mount points": task(data, container('"mountPoints": "${MOUNTS}"')),
    "an unknown mount point": task(data, container('"mountPoints": ["${MOUNT}"]')),
    "an unknown container": `{ "family": "web", ${data}, "containerDefinitions": ["\${APP}"] }`,
    "mount points from a template": `{ "family": "web", ${data}, "containerDefinitions": [{ "name": "app", {{ mounts }} }] }`,
    "a misspelled list of mount points": task(data, container('"mountPoint": []')),
    "no containers yet": `{ "family": "web", ${data} }`,
    "no name": task('"volumes": [{ "host": {} }, null]'),
    "a bare list": `[${mounts('"data"')}]`,
  },
  invalid: {
    "the only one": {
      code: task('"volumes": [{ "name": «"data"» }]'),
      messages: ["unused"],
      fixed: task(""),
    },
    "one of two": {
      code: task('"volumes": [{ "name": "data" }, { "name": «"logs"» }]', mounts('"data"')),
      messages: ["unused"],
      fixed: task(data, mounts('"data"')),
    },
    "configured at launch": {
      code: task('"volumes": [{ "name": «"data"», "configuredAtLaunch": true }]'),
      messages: ["launch"],
      fixed: task(""),
    },
    "YAML with comments": {
      code: `family: web
volumes:
  # ours
  - name: data # of the app
  - name: «logs»
containerDefinitions:
  - name: app
    image: nginx:1.27
    mountPoints:
      - sourceVolume: data
        containerPath: /data
`,
      messages: ["unused"],
      fixed: `family: web
volumes:
  # ours
  - name: data # of the app
containerDefinitions:
  - name: app
    image: nginx:1.27
    mountPoints:
      - sourceVolume: data
        containerPath: /data
`,
    },
  },
});
