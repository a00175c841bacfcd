import { rule } from "../../../server/src/core/rules/service/exec-read-only-root.js";
import { container, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ON = '"enableExecuteCommand": true';
const MARKED = '"enableExecuteCommand": «true»';
const readOnly = (more = "", name = "app"): string =>
  container(`"memory": 128, "readonlyRootFilesystem": true${more}`, name);
const mounts = (...paths: readonly string[]): string =>
  `, "mountPoints": [${paths.map((path) => `{ "sourceVolume": "a", "containerPath": "${path}" }`).join(", ")}]`;

ruleTest(rule, {
  valid: {
    writable: { code: service(ON), files: { "taskdef.json": task("") } },
    "volumes for the agent": {
      code: service(ON),
      files: { "taskdef.json": task("", readOnly(mounts("/var/lib/amazon/ssm", "/var/log/amazon/"))) },
    },
    "a volume above": { code: service(ON), files: { "taskdef.json": task("", readOnly(mounts("/var"))) } },
    "an unknown path": { code: service(ON), files: { "taskdef.json": task("", readOnly(mounts("${PATH}"))) } },
    "switched off": { code: service(""), files: { "taskdef.json": task("", readOnly()) } },
    "perhaps writable": {
      code: service(ON),
      files: { "taskdef.json": task("", readOnly().replace("true", '"${READ_ONLY}"')) },
    },
    Windows: {
      code: service(ON),
      files: {
        "taskdef.json": task('"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }', readOnly()),
      },
    },
    "no task definition at hand": service(ON),
  },
  invalid: {
    "no volumes": {
      code: service(MARKED),
      files: { "taskdef.json": task("", readOnly().replace("true", "«true»")) },
      messages: ["readOnly"],
      related: ['Container "app".'],
      fixed: service(ON),
      fixedFiles: {
        "taskdef.json": task(
          "",
          readOnly(
            ', "mountPoints": [{ "sourceVolume": "app-ssm-lib", "containerPath": "/var/lib/amazon" }, { "sourceVolume": "app-ssm-log", "containerPath": "/var/log/amazon" }]',
          ),
        ).replace("}] }] }", '}] }], "volumes": [{ "name": "app-ssm-lib" }, { "name": "app-ssm-log" }] }'),
      },
    },
    "one of two, with a volume already": {
      code: service(MARKED),
      files: {
        "taskdef.json": task(
          '"volumes": [{ "name": "a" }]',
          `${container("", "proxy")}, ${readOnly(mounts("/var/lib/amazon"))}`,
        ),
      },
      messages: ["readOnly"],
      fixed: service(ON),
      fixedFiles: {
        "taskdef.json": task(
          '"volumes": [{ "name": "a" }, { "name": "app-ssm-log" }]',
          `${container("", "proxy")}, ${readOnly(
            ', "mountPoints": [{ "sourceVolume": "a", "containerPath": "/var/lib/amazon" }, { "sourceVolume": "app-ssm-log", "containerPath": "/var/log/amazon" }]',
          )}`,
        ),
      },
    },
    "a bare list of containers": {
      code: service(MARKED).replace('"taskDefinition": "web:1"', '"desiredCount": 1'),
      files: { "containers.json": `[${readOnly()}]` },
      messages: ["readOnly"],
    },
  },
});
