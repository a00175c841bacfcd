import { rule } from "../../../server/src/core/rules/service/platform-version-feature.js";
import { container, fargate, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const on = (version: string, more = ""): string =>
  service(`"launchType": "FARGATE", "platformVersion": ${version}${more}`);
const STORAGE = { "taskdef.json": fargate('"ephemeralStorage": { "sizeInGiB": 50 }') };

ruleTest(rule, {
  valid: {
    "1.4.0": { code: on('"1.4.0"'), files: STORAGE },
    LATEST: { code: on('"LATEST"', ', "enableExecuteCommand": true'), files: STORAGE },
    "nothing newer": { code: on('"1.3.0"'), files: { "taskdef.json": fargate('"cpu": "4096", "memory": "8192"') } },
    "a placeholder": { code: on('"${VERSION}"'), files: STORAGE },
    "instances, of which another rule speaks": {
      code: on('"1.3.0"').replace("FARGATE", "EC2"),
      files: { "taskdef.json": task('"ephemeralStorage": { "sizeInGiB": 50 }') },
    },
    "no task definition at hand": on('"1.3.0"'),
  },
  invalid: {
    "ECS Exec": {
      code: on('«"1.3.0"»', ', "enableExecuteCommand": true'),
      messages: ["features"],
      fixed: on('"1.4.0"', ', "enableExecuteCommand": true'),
    },
    storage: {
      code: on('«"1.3.0"»'),
      files: { "taskdef.json": fargate('"ephemeralStorage": «{ "sizeInGiB": 50 }»') },
      messages: ["features"],
      related: ["It uses ephemeral storage of a chosen size."],
      fixed: on('"1.4.0"'),
    },
    "all the others": {
      code: on('«"1.3.0"»'),
      files: {
        "taskdef.json": fargate(
          '"cpu": "8192", "memory": "16384", "pidMode": "task", "volumes": [{ "name": "data", "efsVolumeConfiguration": { "fileSystemId": "fs-0123456789abcdef0" } }]',
          container(
            '"environmentFiles": [{ "type": "s3", "value": "arn:aws:s3:::bucket/a.env" }], "systemControls": [{ "namespace": "net.core.somaxconn", "value": "1024" }]',
          ),
        ),
      },
      messages: ["features"],
      fixed: on('"1.4.0"'),
    },
  },
});
