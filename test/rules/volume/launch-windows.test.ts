import { rule } from "../../../server/src/core/rules/volume/launch-windows.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const volume = (fields: string, more = ""): string => task(`${more}"volumes": [{ "name": "data"${fields} }]`);
const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }, ';
const launch = (value: string, more: string): string => volume(`, "configuredAtLaunch": ${value}`, more);

ruleTest(rule, {
  valid: {
    Linux: launch("true", ""),
    "not at launch": launch("false", windows),
    "null is absent": launch("null", windows),
    "a placeholder": launch('"${LATER}"', windows),
    "an unknown launch type": launch("true", '"requiresCompatibilities": ["${TYPE}"], '),
  },
  invalid: {
    Windows: { code: launch("«true»", windows), messages: ["windows"] },
    "external instances, wrapped": {
      code: `{ "taskDefinition": ${launch("«true»", '"requiresCompatibilities": ["EXTERNAL"], ')} }`,
      messages: ["external"],
      related: ["External instances are asked for."],
    },
  },
});
