import { rule } from "../../../server/src/core/rules/volume/efs-os.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const volume = (fields: string, more = ""): string => task(`${more}"volumes": [{ "name": "data"${fields} }]`);
const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }, ';
const efs = (value: string, more = ""): string => volume(`, "efsVolumeConfiguration": ${value}`, more);
const external = '"requiresCompatibilities": ["EXTERNAL", "EC2"], ';

ruleTest(rule, {
  valid: {
    Linux: efs("{}"),
    "an unknown system": efs("{}", '"runtimePlatform": { "operatingSystemFamily": "${OS}" }, '),
    "an unknown launch type": efs("{}", '"requiresCompatibilities": ["${TYPE}"], '),
    "null and unknown": task(
      `${windows}"volumes": [{ "efsVolumeConfiguration": null }, { "efsVolumeConfiguration": "\${EFS}" }]`,
    ),
  },
  invalid: {
    Windows: { code: efs("«{}»", windows), messages: ["windows"] },
    "external instances, wrapped": { code: `{ "taskDefinition": ${efs("«{}»", external)} }`, messages: ["external"] },
    "both, said once": { code: efs("«{}»", windows + external), messages: ["windows"] },
  },
});
