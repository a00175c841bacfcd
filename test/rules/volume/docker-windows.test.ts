import { rule } from "../../../server/src/core/rules/volume/docker-windows.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const volume = (fields: string, more = ""): string => task(`${more}"volumes": [{ "name": "data"${fields} }]`);
const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }, ';
const docker = (driver: string, more = windows): string =>
  volume(`, "dockerVolumeConfiguration": { "driver": ${driver} }`, more);

ruleTest(rule, {
  valid: {
    local: docker('"local"'),
    "null and empty": `${docker("null")}`,
    "a placeholder": docker('"${DRIVER}"'),
    "another system": docker('"rexray/ebs"', ""),
    "no Docker volume": volume("", windows),
    "Fargate, of which another rule speaks": docker(
      '"rexray/ebs"',
      `"requiresCompatibilities": ["FARGATE"], ${windows}`,
    ),
  },
  invalid: {
    "another driver, wrapped": {
      code: `{ "taskDefinition": ${docker('«"rexray/ebs"»')} }`,
      messages: ["driver"],
      fixed: `{ "taskDefinition": ${docker('"local"')} }`,
    },
  },
});
