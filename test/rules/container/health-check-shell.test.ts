import { rule } from "../../../server/src/core/rules/container/health-check-shell.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (command: string): string => container(`"healthCheck": { "command": ${command} }`);

ruleTest(rule, {
  valid: {
    "one text": task("", app('["CMD-SHELL", "curl -f http://localhost || exit 1"]')),
    "words without a shell": task("", app('["CMD", "curl", "-f", "http://localhost"]')),
    "nothing, of which another rule speaks": task("", `${app('["CMD-SHELL"]')}, ${app("[]")}`),
    "entries from a template": task("", app('["CMD-SHELL", "true", {{ more }}]')),
    "no health check": task("", container('"healthCheck": null')),
  },
  invalid: {
    words: {
      code: task("", app('["CMD-SHELL", «"curl"», "-f", "http://localhost:$PORT"]')),
      messages: ["words"],
      fixed: task("", app('["CMD-SHELL", "curl -f http://localhost:$PORT"]')),
    },
    "a line and more, in a bare list": {
      code: `[${app('["CMD-SHELL", «"curl -f http://localhost"», "|| exit 1"]')}]`,
      messages: ["words"],
      fixed: `[${app('["CMD-SHELL", "curl -f http://localhost || exit 1"]')}]`,
    },
    "YAML with comments": {
      code: `containerDefinitions:
  - name: app
    healthCheck:
      command:
        - CMD-SHELL # in a shell
        - «pg_isready» # is it there?
        - -U web
      retries: 5 # patient
`,
      messages: ["words"],
      fixed: `containerDefinitions:
  - name: app
    healthCheck:
      command:
        - CMD-SHELL # in a shell
        - pg_isready -U web # is it there?
      retries: 5 # patient
`,
    },
  },
});
