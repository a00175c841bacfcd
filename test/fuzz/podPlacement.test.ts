// What holds of every placement of pods, on random clusters: the fast path gives what the plain one gives, with the same
// reasons; nothing is over its capacity; the same input gives the same answer; what is told afterwards agrees.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Draw } from "../../server/src/core/placement/generator.js";
import { podAssignments } from "../../server/src/core/placement/kubernetes/answers.js";
import { runOf } from "../../server/src/core/placement/kubernetes/kubernetes.js";
import { requestsOf } from "../../server/src/core/placement/kubernetes/requests.js";
import { tracePod, tracePods } from "../../server/src/core/placement/kubernetes/trace.js";
import { type PodCase, randomPodCase } from "../placement/kubernetes/cases.js";
import { fastly, plainly, scheduled } from "../placement/kubernetes/compare.js";
import { ownLabelCase, volumeCase } from "../placement/kubernetes/hardCases.js";

const SEED = 20_260_101;

check("the fast path equals the plain one, and so do the reasons", 400, compare);

check("so they do where volumes run out", 250, compare, volumeCase);

check("so they do where every node has labels of its own", 250, compare, ownLabelCase);

check("nothing is over its capacity, and no host port is taken twice", 200, (given) => {
  const placement = scheduled(given);
  const taken = new Map<string, number>();
  const ports = new Set<string>();
  for (const [pod, place] of placement.chosen.entries()) {
    const node = placement.nodes[place];
    const kind = runOf(placement, pod)?.batch.pod;
    if (node === undefined || kind === undefined) continue;
    for (const [name, amount] of [...Object.entries(kind.requests), ["pods", 1] as const]) {
      taken.set(`${node} ${name}`, (taken.get(`${node} ${name}`) ?? 0) + amount);
    }
    for (const { port, protocol, ip } of kind.spec.hostPorts) {
      const key = `${node} ${port} ${protocol} ${ip}`;
      assert.ok(!ports.has(key), key);
      ports.add(key);
    }
  }
  for (const { name, allocatable } of given.cluster.nodes) {
    const running = given.cluster.pods.filter(({ node }) => node === name).map(({ spec }) => requestsOf(spec));
    for (const [resource, whole] of Object.entries(allocatable)) {
      const added = taken.get(`${name} ${resource}`) ?? 0;
      const before = resource === "pods" ? running.length : running.reduce((sum, one) => sum + (one[resource] ?? 0), 0);
      assert.ok(added === 0 || added + before <= whole, `${name}: ${resource}`);
    }
  }
});

check("the same again gives the same, and nothing that was given is changed", 100, (given) => {
  const before = JSON.stringify([given.cluster, given.manifests]);
  assert.deepEqual([...podAssignments(scheduled(given))], [...podAssignments(scheduled(given))]);
  assert.equal(JSON.stringify([given.cluster, given.manifests]), before);
});

check("the trace agrees: the chosen node has the highest score, and the first name of those", 100, (given) => {
  const placement = scheduled(given);
  const steps = [...tracePods(placement)];
  for (const [pod, step] of steps.entries()) {
    const totals = step.candidates.flatMap(({ total }) => total ?? []);
    const best = step.candidates.find(({ total }) => total === Math.max(...totals));
    assert.equal(step.node, best?.node ?? null, step.pod);
    for (const { verdicts, total } of step.candidates) assert.equal(verdicts.length === 0, total !== null);
    if (pod % 7 === 0) assert.deepEqual(tracePod(placement, pod), step);
  }
});

function compare(given: PodCase): void {
  const [fast, plain] = [fastly(given), plainly(given)];
  assert.deepEqual(fast.nodes, plain.nodes);
  assert.deepEqual(fast.blocked, plain.blocked);
}

/** Every choice is a throw of dice from one list, so that a failing case shrinks to a small one. */
function check(name: string, runs: number, property: (given: PodCase) => void, make = randomPodCase): void {
  test(name, () => {
    const throws = fc.array(fc.nat(9999), { minLength: 20, maxLength: 600, size: "max" });
    const size = fc.constantFrom(3, 6, 12);
    fc.assert(
      fc.property(throws, size, (list, most) => property(make(diceOf(list), most))),
      { seed: SEED, numRuns: runs },
    );
  });
}

function diceOf(throws: readonly number[]): Draw {
  let next = 0;
  return (among) => (throws[next++ % throws.length] as number) % among;
}
