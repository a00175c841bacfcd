import { rule } from "../../../server/src/core/rules/volume/mount-path.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const mounts = (...paths: string[]): string =>
  container(
    `"mountPoints": [${paths.map((path, index) => `{ "sourceVolume": "v${index}", "containerPath": ${path} }`).join(", ")}]`,
  );
const system = (family: string): string => `"runtimePlatform": { "operatingSystemFamily": ${family} }`;
const windows = system('"WINDOWS_SERVER_2022_CORE"');

ruleTest(rule, {
  valid: {
    absolute: task("", mounts('"/"', '"/data"', '"/data/logs"')),
    "a drive of Windows": task(windows, mounts('"C:\\\\data"', '"D:/data"', '"\\\\\\\\.\\\\pipe\\\\x"')),
    "a drive, while the system is not named": task("", mounts('"C:\\\\data"')),
    "a drive, while the system is unknown": task(system('"${OS}"'), mounts('"C:\\\\data"')),
    "null and empty, of which the schema speaks": task("", mounts("null", '""')),
    "a placeholder": task("", mounts('"${PATH}"', '"${OTHER}"')),
    "the same path in another container": `[${mounts('"/data"')}, ${mounts('"/data"')}]`,
  },
  invalid: {
    "not absolute, in a bare list": { code: `[${mounts('«"data"»')}]`, messages: ["relative"] },
    "a drive on Linux": { code: task(system('"LINUX"'), mounts('«"C:\\\\data"»')), messages: ["relative"] },
    "a drive on Fargate": { code: fargate("", mounts('«"C:\\\\data"»')), messages: ["relative"] },
    "a path of Linux on Windows, wrapped": {
      code: `{ "taskDefinition": ${task(windows, mounts('«"/data"»'))} }`,
      messages: ["windows"],
    },
    "twice, with a slash": {
      code: task("", mounts('"/data"', '«"/data/"»')),
      messages: ["twice"],
      related: ["The first mount point at this path."],
    },
    "two equal placeholders": { code: task("", mounts('"${PATH}"', '«"${PATH}"»')), messages: ["twice"] },
  },
});
