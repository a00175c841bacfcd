import { rule } from "../../../server/src/core/rules/volume/docker-sock.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const path = (value: string): string => `"volumes": [{ "name": "host", "host": { "sourcePath": ${value} } }]`;

ruleTest(rule, {
  valid: {
    "another folder": task(path('"/srv/data"')),
    "a folder below": task(path('"/etc/machine-id"')),
    "null and empty": task('"volumes": [{ "host": { "sourcePath": null } }, { "host": {} }, { "host": null }]'),
    "a placeholder": task(path('"/${FOLDER}"')),
    "Fargate, of which another rule speaks": fargate(path('"/"')),
  },
  invalid: {
    "the socket": { code: task(path('«"/var/run/docker.sock"»')), messages: ["socket"] },
    "the root, wrapped": { code: `{ "taskDefinition": ${task(path('«"/"»'))} }`, messages: ["folder"] },
    "with a slash at its end": { code: task(path('«"/proc/"»')), messages: ["folder"] },
  },
});
