import { rule } from "../../../server/src/core/rules/container/memory-min.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';
const memory = (mib: string): string => container(`"memory": ${mib}`);
const reservation = (mib: string): string => container(`"memoryReservation": ${mib}`);

ruleTest(rule, {
  valid: {
    "6 MiB": task("", memory("6")),
    "6 MiB reserved": task("", reservation("6")),
    "256 MiB on Windows": task(windows, memory("256")),
    "a reservation on Windows, of which another rule speaks": task(windows, reservation("128")),
    "nothing said": fargate(""),
    "null is absent": task("", memory("null")),
    "a placeholder": task("", memory('"${MEMORY}"')),
    "zero is none beside the other": task("", container('"memory": 128, "memoryReservation": 0')),
    "zero is none where the task says it": task('"memory": "512"', memory("0")),
    "zero in a bare list": `[${memory("0")}]`,
    "a fraction, of which the schema speaks": task("", memory("0.5")),
  },
  invalid: {
    "2 for 2 GiB": { code: task("", memory("«2»")), messages: ["refused"], fixed: task("", memory("6")) },
    "3 MiB reserved": { code: task("", reservation("«3»")), messages: ["refused"], fixed: task("", reservation("6")) },
    "zero, and nothing else": { code: task("", memory("«0»")), messages: ["refused"], fixed: task("", memory("6")) },
    "less than nothing": { code: fargate("", memory("«-1»")), messages: ["refused"], fixed: fargate("", memory("6")) },
    "2 MiB, and more is reserved": {
      code: task("", container('"memory": «2», "memoryReservation": 256')),
      messages: ["refused"],
      fixed: task("", container('"memory": 256, "memoryReservation": 256')),
    },
    "4 MiB": { code: task("", memory("«4»")), messages: ["docker"], fixed: task("", memory("6")) },
    "5 MiB of both": {
      code: `[${container('"memory": «5», "memoryReservation": «5»')}]`,
      messages: ["docker", "docker"],
      fixed: `[${container('"memory": 6, "memoryReservation": 6')}]`,
    },
    "255 MiB on Windows": {
      code: task(windows, memory("«255»")),
      messages: ["windows"],
      fixed: task(windows, memory("256")),
    },
    "2 MiB on Windows": {
      code: task(windows, memory("«2»")),
      messages: ["refused"],
      fixed: task(windows, memory("256")),
    },
  },
});
