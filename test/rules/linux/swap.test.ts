import { rule } from "../../../server/src/core/rules/linux/swap.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const linux = (fields: string): string => task("", container(`"memory": 128, "linuxParameters": { ${fields} }`));

ruleTest(rule, {
  valid: {
    "the lowest": linux('"maxSwap": 0, "swappiness": 0'),
    "the highest": linux('"maxSwap": 4096, "swappiness": 100'),
    "no swappiness": linux('"maxSwap": 512'),
    "unknown values": linux('"maxSwap": "${A}", "swappiness": "${B}"'),
    "null is absent": linux('"maxSwap": null, "swappiness": null'),
    "a misspelled key is the schema's": linux('"maxswap": 512, "swappiness": 60'),
    "Fargate is another rule's": fargate("", container('"linuxParameters": { "swappiness": 200 }')),
    "Windows is another rule's": task(
      '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }',
      container('"linuxParameters": { "swappiness": 60 }'),
    ),
  },
  invalid: {
    negative: { code: linux('"maxSwap": «-1»'), messages: ["negative"] },
    "too high": { code: linux('"maxSwap": 512, "swappiness": «101»'), messages: ["range"] },
    "below zero and alone": { code: linux('"swappiness": «-1»'), messages: ["range"] },
    "alone, in a bare list": {
      code: `[${container('"linuxParameters": { "swappiness": «60» }')}]`,
      messages: ["alone"],
    },
  },
});
