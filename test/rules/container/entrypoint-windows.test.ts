import { rule } from "../../../server/src/core/rules/container/entrypoint-windows.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const entry = (list: string): string => container(`"entryPoint": ${list}`);

ruleTest(rule, {
  valid: {
    "words apart": task("", entry('["sh", "-c", "nginx -g daemon"]')),
    "one word": task("", entry('["/docker-entrypoint.sh"]')),
    "a Windows path": task("", entry('["C:\\\\Program Files\\\\app.exe"]')),
    "empty and null are absent": task("", `${entry("[]")}, ${entry("null")}, ${entry("[null]")}`),
    "a placeholder": task("", entry('["{{ entry point }}"]')),
    "a line outside a list, of which the schema speaks": task("", entry('"sh -c"')),
    "a line in command may be for a shell": task("", container('"command": ["nginx -g daemon"]')),
    "more may come":
      '{ "family": "web", "containerDefinitions": [{ "name": "app", "entryPoint": ["sh -c", {{ more }}] }] }',
  },
  invalid: {
    "a line": {
      code: task("", entry('[«"sh -c"»]')),
      messages: ["line"],
      fixed: task("", entry('["sh", "-c"]')),
    },
    "a line with a path, in a bare list": {
      code: `[${entry('[«" /bin/app  --port 80"»]')}]`,
      messages: ["line"],
      fixed: `[${entry('["/bin/app", "--port", "80"]')}]`,
    },
    "quotes, which only a person can read": {
      code: task("", entry(`[«"sh -c 'exec app'"»]`)),
      messages: ["line"],
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  - name: app
    image: nginx:1.27
    entryPoint:
      # a shell
      - «sh -c» # reads the command
`,
      messages: ["line"],
      fixed: `family: web
containerDefinitions:
  - name: app
    image: nginx:1.27
    entryPoint:
      # a shell
      - sh
      - -c # reads the command
`,
    },
  },
});
