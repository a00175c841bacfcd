// What `test/bench/placement.mjs` runs: large clusters for the clock, and many random ones on which the fast path has to
// give what the plain one gives.
import { rollingUpdate } from "../../server/src/core/placement/deployment.js";
import { generator } from "../../server/src/core/placement/generator.js";
import { place } from "../../server/src/core/placement/place.js";
import { scaleIn } from "../../server/src/core/placement/scaleIn.js";
import { blockedTasks, traceStep } from "../../server/src/core/placement/trace.js";
import type { Cluster, Workload } from "../../server/src/core/placement/types.js";
import { chain, instance, randomCase, workload } from "./cases.js";
import { placePlainly } from "./plain.js";

export interface Large {
  readonly cluster: Cluster;
  readonly workload: Workload;
}

/** As many instances as tasks, in three zones, a little different in size, with ids in no order. */
export function large(size: number, strategies: string): Large {
  const draw = generator(size);
  const instances = Array.from({ length: size }, (_, index) =>
    instance(
      `i-${draw(2 ** 31)
        .toString(16)
        .padStart(8, "0")}${index}`,
      {
        zone: `us-east-1${"abc"[index % 3]}`,
        attributes: { rack: `r${index % 50}` },
        capacity: { cpu: 4096, memory: 16_384 - 64 * draw(10), gpus: 0, eniSlots: 3 },
      },
    ),
  );
  const need = { cpu: 512, memory: 2048 };
  return { cluster: { instances }, workload: workload({ count: size, strategies: chain(strategies), need }) };
}

/** Each in one go, for the clock. */
export const WORK: Readonly<Record<string, (given: Large) => unknown>> = {
  place: ({ cluster, workload: asked }) => place(cluster, asked, 1),
  "place, and trace the last step": ({ cluster, workload: asked }) =>
    traceStep(place(cluster, asked, 1), asked.count - 1),
  "nothing fits: all reasons": ({ cluster, workload: asked }) =>
    blockedTasks(place(cluster, { ...asked, need: { ...asked.need, cpu: 9000 } }, 1)),
  "rolling update": ({ cluster, workload: asked }) => rollingUpdate(cluster, asked, 1),
  "scale in by a tenth": ({ cluster, workload: asked }) => {
    const tasks = Math.ceil(asked.count / 10);
    const running = cluster.instances.map((one) => ({ ...one, tasks: [{ ...TASK, id: one.id }] }));
    return scaleIn({ instances: running }, asked, tasks, 1);
  },
};

const TASK = { group: "service:web", takes: undefined, daemon: false, protected: false };

export function placeOnce({ cluster, workload: asked }: Large): unknown {
  return place(cluster, asked, 1);
}

export function placeOncePlainly({ cluster, workload: asked }: Large): unknown {
  return placePlainly(cluster, asked, 1);
}

/** The seeds of the random cases on which the two differ. */
export function differences(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index).filter((seed) => {
    // Every fiftieth is large enough for whole tournaments to be played again.
    const given = randomCase(generator(seed), seed % 50 === 0 ? 200 : 30);
    const fast = place(given.cluster, given.workload, given.seed).chosen;
    const { chosen } = placePlainly(given.cluster, given.workload, given.seed);
    return chosen.some((index, step) => index !== fast[step]);
  });
}

export * from "./kubernetes/benchRuns.js";
