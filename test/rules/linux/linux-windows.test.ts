import { rule } from "../../../server/src/core/rules/linux/linux-windows.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const platform = (system: string): string => `"runtimePlatform": { "operatingSystemFamily": "${system}" }`;
const linux = (fields: string): string => container(`"memory": 128, "linuxParameters": { ${fields} }`);

ruleTest(rule, {
  valid: {
    Linux: task(platform("LINUX"), linux('"initProcessEnabled": true')),
    "no system is Linux": task("", linux('"initProcessEnabled": true')),
    "an unknown system": task(platform("${OS}"), linux('"initProcessEnabled": true')),
    "nothing in them": task(platform("WINDOWS_SERVER_2022_CORE"), linux('"devices": [], "maxSwap": null')),
    none: task(platform("WINDOWS_SERVER_2022_CORE"), container('"linuxParameters": null')),
  },
  invalid: {
    Windows: {
      code: task(
        platform("WINDOWS_SERVER_2022_CORE"),
        container('"linuxParameters": «{ "initProcessEnabled": true }», "memory": 128'),
      ),
      messages: ["windows"],
      fixed: task(platform("WINDOWS_SERVER_2022_CORE"), container('"memory": 128')),
    },
    "on Fargate, of unknown value": {
      code: fargate(
        platform("WINDOWS_SERVER_2019_FULL"),
        container('"essential": true, "linuxParameters": «{ "maxSwap": "${SWAP}" }»'),
      ),
      messages: ["windows"],
      fixed: fargate(platform("WINDOWS_SERVER_2019_FULL"), container('"essential": true')),
    },
  },
});
