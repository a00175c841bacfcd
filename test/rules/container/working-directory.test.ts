import { rule } from "../../../server/src/core/rules/container/working-directory.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const directory = (text: string): string => container(`"workingDirectory": ${text}`);
const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    "a whole path": task("", directory('"/srv/app"')),
    "the root": task("", directory('"/"')),
    "Windows has its own": task(windows, directory('"app"')),
    "a drive, which only Windows has": `[${directory('"C:\\\\app"')}]`,
    "empty and null are absent": task("", `${directory('""')}, ${directory("null")}`),
    "a placeholder": task("", directory('"$HOME/app"')),
  },
  invalid: {
    "a relative path": { code: task("", directory('«"srv/app"»')), messages: ["relative"] },
    "the current directory, in a bare list": { code: `[${directory('«"./app"»')}]`, messages: ["relative"] },
    "a tilde": { code: task("", directory('«"~/app"»')), messages: ["relative"] },
  },
});
