// Parts are offered in the places that their table names, as keys, values, items and contents.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type PlacedPart, partsAt } from "../../server/src/core/features/completion/parts.js";
import type { KindId } from "../../server/src/core/kinds/kinds.js";

interface Case {
  readonly kind: KindId;
  readonly path: readonly (string | number)[];
  readonly place: "key" | "value";
  readonly prefix: string;
  /** Undefined: it is not there. */
  readonly expected: string | undefined;
}

const CONTAINER = ["containerDefinitions", 2] as const;

const CASES: Readonly<Record<string, Case>> = {
  "a log driver as a value": {
    kind: "ecs.taskDefinition",
    path: [...CONTAINER, "logConfiguration"],
    place: "value",
    prefix: "ecs-log-awslogs",
    expected: "value object",
  },
  "a log driver with its key": {
    kind: "ecs.taskDefinition",
    path: CONTAINER,
    place: "key",
    prefix: "ecs-log-awslogs",
    expected: "logConfiguration: object",
  },
  "a log driver in the object that is there": {
    kind: "ecs.taskDefinition",
    path: [...CONTAINER, "logConfiguration"],
    place: "key",
    prefix: "ecs-log-awslogs",
    expected: "contents",
  },
  "a container as an item": {
    kind: "ecs.taskDefinition",
    path: CONTAINER,
    place: "value",
    prefix: "ecs-sidecar-otel",
    expected: "value object",
  },
  "a container where the list is missing": {
    kind: "ecs.taskDefinition",
    path: ["containerDefinitions"],
    place: "value",
    prefix: "ecs-sidecar-otel",
    expected: "value list",
  },
  "a container with the key of the list": {
    kind: "ecs.taskDefinition",
    path: [],
    place: "key",
    prefix: "ecs-sidecar-otel",
    expected: "containerDefinitions: list",
  },
  "nothing deeper than the next key": {
    kind: "ecs.taskDefinition",
    path: CONTAINER,
    place: "key",
    prefix: "ecs-tmpfs",
    expected: undefined,
  },
  "nothing of another key": {
    kind: "ecs.taskDefinition",
    path: [...CONTAINER, "healthCheck"],
    place: "key",
    prefix: "ecs-log-awslogs",
    expected: undefined,
  },
  "nothing of another kind": {
    kind: "ecs.service",
    path: [],
    place: "key",
    prefix: "ecs-sidecar-otel",
    expected: undefined,
  },
  "a list as a value": {
    kind: "ecs.service",
    path: ["placementStrategy"],
    place: "value",
    prefix: "ecs-strategy-spread",
    expected: "value list",
  },
  "a list in the list that is there": {
    kind: "ecs.service",
    path: ["placementStrategy", 0],
    place: "value",
    prefix: "ecs-strategy-spread",
    expected: "contents",
  },
  "one part in several kinds": {
    kind: "ecs.cluster",
    path: [],
    place: "key",
    prefix: "ecs-capacity-spot",
    expected: "defaultCapacityProviderStrategy: list",
  },
};

for (const [name, { kind, path, place, prefix, expected }] of Object.entries(CASES)) {
  test(`parts: ${name}`, () => {
    const found = partsAt(kind, path, place).filter(({ part }) => part.prefix === prefix);
    assert.deepEqual(found.map(words), expected === undefined ? [] : [expected]);
  });
}

function words(placed: PlacedPart): string {
  if (placed.as === "contents") return "contents";
  return placed.as === "value" ? `value ${placed.value.type}` : `${placed.key}: ${placed.value.type}`;
}
