import { rule } from "../../../server/src/core/rules/container/memory-res-over.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const of = (memory: string, reservation: string, name = "app"): string =>
  container(`"memory": ${memory}, "memoryReservation": ${reservation}`, name);

ruleTest(rule, {
  valid: {
    "less than any container needs, of which another rule speaks": `[${of("2", "256")}]`,
    less: task("", of("256", "128")),
    equal: task("", of("256", "256")),
    "only a limit": task("", container('"memory": 128')),
    "only a reservation": task('"memory": "64"', container('"memoryReservation": 128')),
    "null is absent": task("", of("null", "128")),
    "an unknown limit": task("", of('"${MEMORY}"', "128")),
    "an unknown reservation": task("", of("128", '"${MEMORY}"')),
    "text, of which the schema speaks": task("", of('"much"', "128")),
  },
  invalid: {
    more: {
      code: task("", of("256", "«512»")),
      messages: ["over"],
      related: ['Container "app" may use 256 MiB.'],
      fixed: task("", of("512", "256")),
    },
    "in quotes": {
      code: task("", of('"256"', '«"512"»')),
      messages: ["over"],
      fixed: task("", of("512", "256")),
    },
    "in a bare list, two": {
      code: `[${of("6", "«7»")}, ${of("1024", "«2048»", "db")}]`,
      messages: ["over", "over"],
      fixed: `[${of("7", "6")}, ${of("2048", "1024", "db")}]`,
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  - name: app
    image: nginx:1.27
    memory: 128 # the limit
    # kept free
    memoryReservation: «256»
`,
      messages: ["over"],
      fixed: `family: web
containerDefinitions:
  - name: app
    image: nginx:1.27
    memory: 256 # the limit
    # kept free
    memoryReservation: 128
`,
    },
  },
});
