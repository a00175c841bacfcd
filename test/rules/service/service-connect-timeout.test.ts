import { rule } from "../../../server/src/core/rules/service/service-connect-timeout.js";
import { asUpdate, container, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const timed = (seconds: string): string =>
  service(
    `"serviceConnectConfiguration": { "enabled": true, "services": [{ "portName": "http", "timeout": { "perRequestTimeoutSeconds": ${seconds} } }] }`,
  );
const mapped = (more: string): { "taskdef.json": string } => ({
  "taskdef.json": task(
    "",
    container(`"memory": 128, "portMappings": [{ "name": "http", "containerPort": 80${more} }]`),
  ),
});

ruleTest(rule, {
  valid: {
    HTTP: { code: timed("60"), files: mapped(', "appProtocol": "http"') },
    "switched off": { code: timed("0"), files: mapped("") },
    "an unknown protocol": { code: timed("60"), files: mapped(', "appProtocol": "${PROTOCOL}"') },
    "no task definition at hand": timed("60"),
    both: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "timeout": { "idleTimeoutSeconds": 300, "perRequestTimeoutSeconds": 300 } }] }',
    ),
    "no idle timeout": service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "timeout": { "idleTimeoutSeconds": 0, "perRequestTimeoutSeconds": 300 } }] }',
    ),
    unknown: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "timeout": { "idleTimeoutSeconds": "${I}", "perRequestTimeoutSeconds": 300 } }] }',
    ),
  },
  invalid: {
    "plain TCP": {
      code: timed("«60»"),
      files: {
        "taskdef.json": task(
          "",
          container('"memory": 128, "portMappings": [«{ "name": "http", "containerPort": 80 }»]'),
        ),
      },
      messages: ["tcp"],
      related: ["The port mapping."],
      fixed: timed("60"),
      fixedFiles: mapped(', "appProtocol": "http"'),
    },
    negative: {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "timeout": { "idleTimeoutSeconds": «-1», "perRequestTimeoutSeconds": «-2» } }] }',
      ),
      messages: ["negative", "negative"],
    },
    "never reached": {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "timeout": { "idleTimeoutSeconds": 60, "perRequestTimeoutSeconds": «300» } }] }',
      ),
      messages: ["idle"],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "timeout": { "idleTimeoutSeconds": «-1», "perRequestTimeoutSeconds": «-2» } }] }',
        ),
      ),
      messages: ["negative", "negative"],
    },
  },
});
