import { rule } from "../../../server/src/core/rules/container/health-check-cmd-single.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (command: string): string => container(`"healthCheck": { "command": ${command} }`);

ruleTest(rule, {
  valid: {
    "a program": task("", app('["CMD", "/app/check"]')),
    words: task("", app('["CMD", "curl", "-f http://localhost"]')),
    "a shell": task("", app('["CMD-SHELL", "curl -f http://localhost || exit 1"]')),
    "blanks around it": task("", app('["CMD", " /app/check "]')),
    placeholders: task(
      "",
      `${app('["CMD", "{{ check command }}"]')}, ${app('["CMD", "${CHECK}"]')}, ${app('["CMD", "a b", {{ more }}]')}`,
    ),
    "nothing, of which another rule speaks": task("", `${app('["CMD"]')}, ${app("[]")}`),
    "no health check": task("", container('"healthCheck": null')),
  },
  invalid: {
    "a line for the shell": {
      code: task("", app('["CMD", «"curl -f http://localhost:${PORT} || exit 1"»]')),
      messages: ["line"],
      fixed: task("", app('["CMD-SHELL", "curl -f http://localhost:${PORT} || exit 1"]')),
    },
    "words, in a bare list": {
      code: `[${app('["CMD", «"pg_isready -U web"»]')}]`,
      messages: ["line"],
      fixed: `[${app('["CMD-SHELL", "pg_isready -U web"]')}]`,
    },
    "YAML with comments": {
      code: `containerDefinitions:
  - name: app
    healthCheck:
      command:
        - CMD # how
        - «test -e /tmp/a && test -e /tmp/b» # what
`,
      messages: ["line"],
      fixed: `containerDefinitions:
  - name: app
    healthCheck:
      command:
        - CMD-SHELL # how
        - test -e /tmp/a && test -e /tmp/b # what
`,
    },
  },
});
