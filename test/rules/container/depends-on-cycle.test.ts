import { rule } from "../../../server/src/core/rules/container/depends-on-cycle.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

/** A container that waits for others, given as JSON texts. */
const waits = (name: string, ...others: string[]): string =>
  container(`"dependsOn": [${others.map((other) => `{ "containerName": ${other} }`).join(", ")}]`, name);

const list = (...containers: string[]): string => task("", containers.join(", "));

ruleTest(rule, {
  valid: {
    "no dependencies": list(waits("a"), waits("b")),
    "a chain": list(waits("a", '"b"'), waits("b", '"c"'), waits("c")),
    "two ways to one container": list(waits("a", '"b"', '"c"'), waits("b", '"d"'), waits("c", '"d"'), waits("d")),
    "the same twice": list(waits("a", '"b"', '"b"'), waits("b")),
    "an unknown container, of which another rule speaks": list(waits("a", '"x"'), waits("b", '"a"')),
    "different placeholders": list(waits("${A}", '"${B}"'), waits("b", '"${A}"')),
    "null and empty names": list(waits("a", "null", '""'), "{}"),
    "a bare list": `[${waits("a", '"b"')}, ${waits("b")}]`,
  },
  invalid: {
    itself: {
      code: list(waits("a", '«"a"»')),
      messages: ["itself"],
    },
    "two containers: once, at the first": {
      code: list(waits("a", '«"b"»'), waits("b", '"a"')),
      messages: ["ring"],
      related: ['Container "b" depends on "a" here.'],
    },
    "three containers, told from a container that leads to them": {
      code: list(waits("z", '"c"'), waits("a", '«"b"»'), waits("b", '"c"'), waits("c", '"a"')),
      messages: ["ring"],
      related: ['Container "b" depends on "c" here.', 'Container "c" depends on "a" here.'],
    },
    "the same dependency twice": {
      code: list(waits("a", '«"b"»'), waits("b", '"a"', '"a"')),
      messages: ["ring"],
    },
    "two rings and one within itself": {
      code: list(waits("a", '«"b"»'), waits("b", '"a"', '«"b"»'), waits("c", '«"d"»'), waits("d", '"c"')),
      messages: ["ring", "itself", "ring"],
    },
    "two rings through one container": {
      code: list(waits("a", '«"b"»', '«"c"»'), waits("b", '"a"'), waits("c", '"a"')),
      messages: ["ring", "ring"],
    },
    "the same placeholder, in a bare list": {
      code: `[${waits("${A}", '«"b"»')}, ${waits("b", '"${A}"')}]`,
      messages: ["ring"],
    },
    "wrapped in taskDefinition": {
      code: `{ "taskDefinition": ${list(waits("a", '«"a"»'))} }`,
      messages: ["itself"],
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  - name: app
    image: nginx:1.27
    dependsOn:
      - containerName: «cache» # first
        condition: START
  - name: cache
    image: redis:7.4
    dependsOn:
      - containerName: app # and back
        condition: START
`,
      messages: ["ring"],
    },
  },
});
