import { rule } from "../../../server/src/core/rules/container/memory-sum.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const two = (a: string, b: string): string => `${container(a)}, ${container(b, "cache")}`;

ruleTest(rule, {
  valid: {
    "as much as there is": task('"memory": "512"', two('"memory": 256', '"memory": 256')),
    "reservations count before limits": task(
      '"memory": "512"',
      two('"memory": 512, "memoryReservation": 256', '"memory": 512, "memoryReservation": 128'),
    ),
    "no memory of the task": task("", two('"memory": 512', '"memory": 512')),
    "Windows on instances ignores the task's": task(
      '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }, "memory": "512"',
      two('"memory": 512', '"memory": 512'),
    ),
    "an unknown memory": task('"memory": "${MEMORY}"', two('"memory": 512', '"memory": 512')),
    "an unknown container's": task('"memory": "512"', two('"memory": 512', '"memory": "${MEMORY}"')),
    "one alone is over, of which another rule speaks": task('"memory": "512"', two('"memory": 1024', '"memory": 128')),
    "nothing said": fargate("", two("", "")),
    "a bare list": `[${two('"memory": 512', '"memory": 512')}]`,
  },
  invalid: {
    "two limits": {
      code: task('"memory": «"512"»', two('"memory": 512', '"memory": 256')),
      messages: ["over"],
      related: ['Container "app" asks for 512 MiB.', 'Container "cache" asks for 256 MiB.'],
    },
    "a reservation and a limit, in GB": {
      code: fargate('"cpu": "512", "memory": «"1GB"»', two('"memoryReservation": 768', '"memory": 512')),
      messages: ["over"],
      related: ['Container "app" asks for 768 MiB.', 'Container "cache" asks for 512 MiB.'],
    },
    "one reservation": {
      code: task('"memory": «"512"»', `${container('"memoryReservation": 600')}, ${container("", "cache")}`),
      messages: ["over"],
      related: ['Container "app" asks for 600 MiB.'],
    },
  },
});
