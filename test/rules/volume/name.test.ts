import { rule } from "../../../server/src/core/rules/volume/name.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const names = (...values: string[]): string =>
  task(`"volumes": [${values.map((value) => `{ "name": ${value} }`).join(", ")}]`);

ruleTest(rule, {
  valid: {
    "all characters": names('"Data_1-x"', '"b"'),
    "the longest": names(`"${"y".repeat(255)}"`),
    "null and empty, of which the schema speaks": names("null", '""'),
    placeholders: names('"${VOLUME}.x"', '"${OTHER}.x"'),
    "a number, of which the schema speaks": names("7"),
    "no volumes": task('"volumes": []'),
    "a bare list": `[${container("")}]`,
  },
  invalid: {
    "a full stop": { code: names('«"my.data"»'), messages: ["form"] },
    "too long, wrapped": {
      code: `{ "taskDefinition": ${names(`«"${"y".repeat(256)}"»`)} }`,
      messages: ["form"],
    },
    "two of one name": {
      code: names('"data"', '"other"', '«"data"»'),
      messages: ["duplicate"],
      related: ["The first of this name."],
    },
    "two equal placeholders": { code: names('"${VOLUME}"', '«"${VOLUME}"»'), messages: ["duplicate"] },
  },
});
