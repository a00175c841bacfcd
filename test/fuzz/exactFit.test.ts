// The fewest and the cheapest instances beside the exact optimum, which a solver of mixed-integer programs finds, on random
// cases: tasks of several sizes with GPUs, network interfaces, fixed ports, one on each instance, daemons.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { instanceType, instanceTypes } from "../../server/src/core/data/instanceTypes.js";
import { fitOn, type Load } from "../../server/src/core/placement/fit.js";
import { fitFor } from "../../server/src/core/placement/fitFor.js";
import { type Draw, generator } from "../../server/src/core/placement/generator.js";
import { cheapestMix } from "../../server/src/core/placement/mix.js";
import { roomFor } from "../../server/src/core/placement/room.js";
import { instanceOfType } from "../../server/src/core/placement/shape.js";
import { type Instance, NO_PORTS } from "../../server/src/core/placement/types.js";
import { instance, takes, workload } from "../placement/cases.js";
import { cheapest, createSolver, fewest, limitsOf, type Solve } from "../placement/programs.js";

let solve: Solve;

before(async () => {
  solve = await createSolver();
});

describe("the fewest instances of a type lie between the bounds", () => {
  test("whatever the tasks need", () => {
    const seen = seeds(120).map((seed) => {
      const draw = generator(seed);
      const type = randomType(draw);
      return compared(type, randomLoads(draw, type), seed);
    });
    // Both must come, or the test says little.
    assert.ok(seen.filter((gap) => gap === undefined).length > 5, "some never fit");
    assert.ok(seen.filter((gap) => gap === 1).length > 2, "some bounds lie apart");
  });

  test("by memory alone: first-fit-decreasing takes no more than 11/9 of them and 6/9", () => {
    for (const seed of seeds(50)) {
      const draw = generator(seed);
      const loads = Array.from({ length: draw(6) + 1 }, (_, index) =>
        load(index, { memory: 400 + draw(2600) }, draw(3) + 1),
      );
      const { upper } = fitOn(instance("type"), loads) ?? { upper: 0 };
      const optimum = solve(fewest(instance("type"), loads, upper)) ?? 0;
      assert.ok(upper <= Math.floor((11 * optimum + 6) / 9), `seed ${seed}: ${upper} for ${optimum}`);
    }
  });
});

describe("the cheapest mix costs the optimum", () => {
  test("of random types", () => {
    for (const seed of seeds(150)) {
      const draw = generator(seed);
      const [wanted] = randomLoads(draw, randomType(draw), 1);
      assert.ok(wanted);
      const offers = Array.from({ length: draw(6) + 1 }, () => {
        const type = randomType(draw);
        return {
          type,
          price: draw(40) + 1,
          holds: roomFor({ instances: [type] }, workload(wanted)),
          exact: heldBy(type, wanted),
        };
      }).filter(({ exact }) => Number.isFinite(exact));
      for (const { holds, exact } of offers) assert.equal(holds, exact, `seed ${seed}`);
      const tasks = draw(60) + 1;
      const mix = cheapestMix(offers, tasks);
      const optimum = offers.some(({ holds }) => holds > 0) ? solve(cheapest(offers, tasks)) : undefined;
      assert.equal(mix?.price, optimum, `seed ${seed}`);
      const bought =
        mix?.instances.map(({ type, count }) => [offers.find((one) => one.type === type), count] as const) ?? [];
      const sum = (of: (offer: (typeof offers)[number]) => number): number =>
        bought.reduce((all, [offer, count]) => all + (offer === undefined ? 0 : of(offer) * count), 0);
      assert.equal(
        sum(({ price }) => price),
        mix?.price ?? 0,
      );
      assert.ok(mix === undefined || sum(({ holds }) => holds) >= tasks, `seed ${seed}`);
    }
  });

  test("of the table of types", () => {
    for (const seed of seeds(8)) {
      const draw = generator(seed);
      const type = pickFrom(draw)(["m5.large", "m6g.large", "g5.xlarge", "c5.xlarge"]);
      const wanted = load(0, { cpu: 64 + draw(3000), memory: 100 + draw(7000) }, draw(300) + 1);
      const fit = fitFor({ instances: [instanceOfType(type).value] }, workload(wanted));
      const offers = instanceTypes()
        .filter(({ architecture }) => architecture === instanceType(type)?.architecture)
        .flatMap(({ name, pricePerHour }) =>
          pricePerHour === undefined
            ? []
            : [{ price: Math.round(pricePerHour * 1e6), holds: heldBy(instanceOfType(name).value, wanted) }],
        );
      const optimum = solve(cheapest(offers, wanted.count)) ?? 0;
      // A month has 730 hours; half a cent is lost to rounding.
      if (fit !== null)
        assert.ok(Math.abs((fit.cheapest?.costPerMonth ?? 0) - (optimum / 1e6) * 730) < 0.006, `seed ${seed}`);
    }
  });
});

function seeds(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => 20_250_101 + index);
}

function pickFrom(draw: Draw): <T>(choices: readonly T[]) => T {
  return <T>(choices: readonly T[]) => choices[draw(choices.length)] as T;
}

/** The difference between the bounds; undefined: a task never fits. */
function compared(type: Instance, loads: readonly Load[], seed: number): number | undefined {
  const fit = fitOn(type, loads);
  if (fit === undefined) {
    const all = loads.reduce((sum, { count }) => sum + count, 0);
    // A task that needs nothing brings one instance at least, with its daemons.
    const one = [...loads, load(loads.length, {}, 1)];
    assert.equal(solve(fewest(type, one, all + 1)), undefined, `seed ${seed}: they fit`);
    return undefined;
  }
  const { lower, upper } = fit;
  const optimum = solve(fewest(type, loads, Math.max(1, upper)));
  assert.ok(optimum !== undefined, `seed ${seed}: ${upper} are too few`);
  assert.ok(lower <= optimum && optimum <= upper, `seed ${seed}: ${lower} <= ${optimum} <= ${upper}`);
  // Putting each into the first instance that has room is never worse than this, by the number of limits that count.
  const limits = limitsOf(type, loads).length;
  assert.ok(upper <= (limits + 0.7) * optimum + 2.5, `seed ${seed}: ${upper} for ${optimum}`);
  return upper - lower;
}

function heldBy(type: Instance, wanted: Load): number {
  return Math.min(
    ...limitsOf(type, [wanted]).map(({ takes: [each = 0], most }) =>
      each === 0 ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor(most / each)),
    ),
  );
}

function randomType(draw: Draw): Instance {
  const pick = pickFrom(draw);
  return instance("type", {
    capacity: {
      cpu: pick([2048, 4096, 4096, undefined]),
      memory: pick([3788, 7577, 7577, undefined]),
      gpus: pick([0, 1, 2, 4]),
      eniSlots: pick([2, 3, 10, undefined]),
    },
    used: takes({ memory: pick([0, 0, 300]), ports: { tcp: [22], udp: [] } }),
  });
}

/** Most of them fit; some ask for what there is not. */
function randomLoads(draw: Draw, { capacity }: Instance, most = 4): readonly Load[] {
  const pick = pickFrom(draw);
  const hasGpus = (capacity.gpus ?? 0) > 0;
  return Array.from({ length: draw(most) + 1 }, (_, index) =>
    load(
      index,
      {
        cpu: pick([0, 100, 256, 512, 900, 1500]),
        memory: pick([128, 500, 900, 1300, 1900, 2600]),
        gpus: hasGpus || draw(12) === 0 ? pick([0, 0, 0, 1, 2, "ALL"]) : 0,
        eniSlots: pick([0, 0, 1]),
        ports: pick([
          NO_PORTS,
          NO_PORTS,
          NO_PORTS,
          { tcp: [80], udp: [] },
          { tcp: [80, 8080], udp: [53] },
          { tcp: [8080], udp: [] },
        ]),
      },
      draw(5) + 1,
      {
        constraints: draw(6) === 0 ? [{ type: "distinctInstance" }] : [],
        scheduling: most > 1 && draw(8) === 0 ? "DAEMON" : "REPLICA",
      },
    ),
  );
}

function load(index: number, need: Partial<Load["need"]>, count: number, given: Partial<Load> = {}): Load {
  return { ...workload({ need: { cpu: 0, group: `service:${index}`, ...need }, count }), ...given };
}
