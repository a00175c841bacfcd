// What pods request, of their containers, init containers, sidecars and what is said of the pod as a whole.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readPodSpec } from "../../../server/src/core/placement/kubernetes/read/podSpec.js";
import {
  requestsOf,
  scoredRequestsOf,
  withLimitRanges,
} from "../../../server/src/core/placement/kubernetes/requests.js";
import { asks, type Json } from "./objects.js";

const MIB = 2 ** 20;

const ROWS: Readonly<Record<string, readonly [spec: Json, cpu: number, memory: number]>> = {
  "containers add up": [{ containers: [asks("250m", "64Mi"), asks("0.5", "64Mi")] }, 750, 128],
  "a limit without a request": [{ containers: [{ resources: { limits: { cpu: "1", memory: "1Gi" } } }] }, 1000, 1024],
  "a request beside a limit": [
    { containers: [{ resources: { requests: { cpu: "100m" }, limits: { cpu: "1", memory: "1Gi" } } }] },
    100,
    1024,
  ],
  "the largest init container": [
    { containers: [asks("250m", "64Mi")], initContainers: [asks("2", "32Mi"), asks("1", "32Mi")] },
    2000,
    64,
  ],
  "a sidecar runs beside the containers": [
    { containers: [asks("250m", "64Mi")], initContainers: [sidecar("100m", "32Mi")] },
    350,
    96,
  ],
  "and beside the init containers after it": [
    {
      containers: [asks("100m", "64Mi")],
      initContainers: [asks("2", "1Mi"), sidecar("100m", "32Mi"), asks("2", "1Mi")],
    },
    2100,
    96,
  ],
  overhead: [{ containers: [asks("250m", "64Mi")], overhead: { cpu: "50m", memory: "16Mi" } }, 300, 80],
  "the pod as a whole": [
    {
      containers: [asks("250m", "64Mi")],
      resources: { requests: { cpu: "1" } },
      overhead: { cpu: "50m" },
    },
    1050,
    64,
  ],
  "what is finer than a thousandth counts as one": [{ containers: [asks("0.0001", "1")] }, 1, 1 / MIB],
  "what is no quantity counts as nothing": [{ containers: [asks("lots", "64Mi")] }, 0, 64],
};

for (const [name, [spec, cpu, memory]] of Object.entries(ROWS)) {
  test(name, () => {
    const requests = requestsOf(readPodSpec(spec));
    assert.deepEqual([requests.cpu ?? 0, requests.memory ?? 0], [cpu, memory * MIB]);
  });
}

test("scores count a little for a container that does not say", () => {
  const spec = readPodSpec({ containers: [asks("250m"), asks(undefined, "64Mi"), asks("0", "0")] });
  assert.deepEqual(scoredRequestsOf(spec), { cpu: 350, memory: 264 * MIB });
});

test("the ranges of a namespace fill in what is not said", () => {
  const spec = readPodSpec({ containers: [asks("250m"), { resources: { limits: { memory: "1Gi" } } }] });
  const range = { namespace: "default", requests: { cpu: 100 }, limits: { memory: 512 * MIB } };
  assert.deepEqual(requestsOf(withLimitRanges(spec, [range])), { cpu: 350, memory: 1536 * MIB });
});

function sidecar(cpu: string, memory: string): Json {
  return { ...asks(cpu, memory), restartPolicy: "Always" };
}
