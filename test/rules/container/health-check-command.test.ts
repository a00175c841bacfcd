import { rule } from "../../../server/src/core/rules/container/health-check-command.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (command: string): string => container(`"healthCheck": { "command": ${command} }`);

ruleTest(rule, {
  valid: {
    "CMD-SHELL and a text": task("", app('["CMD-SHELL", "curl -f http://localhost:$PORT || exit 1"]')),
    "CMD and words": task("", app('["CMD", "curl", "-f", "http://localhost"]')),
    "NONE, which turns off what the image brings": task("", app('["NONE"]')),
    "left out or null, of which the schema speaks": task("", `${container('"healthCheck": {}')}, ${app("null")}`),
    "no list, of which the schema speaks": task("", `${app("5")}, ${app('{ "test": "curl" }')}, ${app('""')}`),
    placeholders: task(
      "",
      `${app('["${CHECK}"]')}, ${app('["{{ word }}", "true"]')}, ${app("[{{ command }}]")}, ${app('["CMD", {{ more }}]')}`,
    ),
    "no health check": task("", container('"healthCheck": null')),
  },
  invalid: {
    "one text in place of the list": {
      code: task("", app('«"curl -f http://localhost || exit 1"»')),
      messages: ["line"],
      fixed: task("", app('["CMD-SHELL", "curl -f http://localhost || exit 1"]')),
    },
    "one text in place of the list, with its word": {
      code: task("", app('«"CMD-SHELL curl -f http://localhost"»')),
      messages: ["line"],
      fixed: task("", app('["CMD-SHELL", "curl -f http://localhost"]')),
    },
    "an empty list": { code: task("", app("«[]»")), messages: ["empty"] },
    "nothing behind the word, in a bare list": { code: `[${app('[«"CMD-SHELL"»]')}]`, messages: ["nothing"] },
    "one text": {
      code: task("", app('[«"curl -f http://localhost:${PORT} || exit 1"»]')),
      messages: ["bare"],
      fixed: task("", app('["CMD-SHELL", "curl -f http://localhost:${PORT} || exit 1"]')),
    },
    "one program": {
      code: task("", app('[«"/healthcheck"»]')),
      messages: ["bare"],
      fixed: task("", app('["CMD", "/healthcheck"]')),
    },
    "several words": {
      code: task("", app('[«"curl"», "-f", "http://localhost"]')),
      messages: ["bare"],
      fixed: task("", app('["CMD", "curl", "-f", "http://localhost"]')),
    },
    "words that are unknown": { code: task("", app('[«"curl"», {{ more }}]')), messages: ["bare"] },
    "another case": {
      code: task("", app('[«"cmd-shell"», "true"]')),
      messages: ["near"],
      fixed: task("", app('["CMD-SHELL", "true"]')),
    },
    "as the console shows it": {
      code: task("", app('[«"CMD-SHELL, curl -f http://localhost || exit 1"»]')),
      messages: ["together"],
      fixed: task("", app('["CMD-SHELL", "curl -f http://localhost || exit 1"]')),
    },
    "YAML with comments": {
      code: `containerDefinitions:
  - name: app
    image: nginx
    healthCheck:
      command:
        - «pg_isready» # does it take connections?
        - -U
        - web
`,
      messages: ["bare"],
      fixed: `containerDefinitions:
  - name: app
    image: nginx
    healthCheck:
      command:
        - CMD # does it take connections?
        - pg_isready
        - -U
        - web
`,
    },
  },
});
