// How many instances a workload needs when nothing but daemons runs on them: of the type that the cluster has most of, and the
// cheapest types. It goes by the instances that are there, since they tell what one of their kind registers and is called.
import { INSTANCE_TYPES_SOURCE, instanceType, instanceTypes, isTrunkingUncertain } from "../data/instanceTypes.js";
import { parseQuery } from "../query/parse.js";
import { predicatesOf } from "../query/query.js";
import { type Assumption, assume } from "./assumptions.js";
import { attributeOf, TRUNK_ATTRIBUTE } from "./attributes.js";
import { createBoard, takesOf } from "./board.js";
import { monthlyCost } from "./cost.js";
import { fitOn } from "./fit.js";
import { cheapestMix, type Offer } from "./mix.js";
import { emptied } from "./more.js";
import type { PreviewFit } from "./preview/types.js";
import { roomOn } from "./room.js";
import { instanceOfType } from "./shape.js";
import type { Cluster, Instance, Resource, Workload } from "./types.js";
import { whatIf } from "./whatIf.js";

/**
 * Null: it cannot be told. `type`: what to reckon with when the cluster has no instances at all.
 */
export function fitFor(cluster: Cluster, workload: Workload, type?: string): PreviewFit | null {
  const { count, scheduling } = workload;
  if (scheduling === "DAEMON" || count < 1 || count > MOST_TASKS || namesInstances(workload)) return null;
  const samples = samplesOf(cluster, workload, type);
  const smallest = samples[0];
  const largest = samples.at(-1);
  if (smallest?.type.type === undefined || largest === undefined) return null;
  const lower = fitOn(largest.type, [workload])?.lower;
  const upper = fitOn(smallest.type, [workload])?.upper;
  if (lower === undefined || upper === undefined) return null;
  return { type: smallest.type.type, lower, upper, cheapest: cheapestFor(smallest, workload) };
}

/** What a fit rests on. */
export function fitAssumptions({ type, cheapest }: PreviewFit): readonly Assumption[] {
  const { region, checked } = INSTANCE_TYPES_SOURCE.prices;
  const others = (cheapest?.instances ?? []).filter((one) => one.type !== type);
  return [
    ...others.flatMap((one) => instanceOfType(one.type).assumptions),
    cheapest === null ? assume("fit-on-empty", {}) : assume("fit-prices-of", { region, checked }),
  ];
}

/** More than a service may have twice over. */
const MOST_TASKS = 10_000;

/** An empty instance, and how many of the tasks it holds. */
type Sample = Omit<Offer, "price">;

/** Instances that are called for by their ids are these and no others. */
function namesInstances({ need, constraints }: Workload): boolean {
  return [...need.constraints, ...constraints].some(
    (constraint) =>
      constraint.type === "memberOf" &&
      predicatesOf(parseQuery(constraint.expression).expression).some(
        ({ subject }) => subject.text === "ec2InstanceId",
      ),
  );
}

/** The instances of the most common type of which some hold a task, those that hold fewest first. */
function samplesOf({ instances }: Cluster, workload: Workload, type: string | undefined): readonly Sample[] {
  const imagined = type === undefined ? [] : [instanceOfType(type).value];
  const provided = new Set(workload.providers.map(({ provider }) => provider as string | undefined));
  const given = instances.filter(
    ({ status, capacityProvider }) => status === "ACTIVE" && (provided.size === 0 || provided.has(capacityProvider)),
  );
  const byType = new Map<string, Sample[]>();
  for (const sample of holding((instances.length === 0 ? imagined : given).map(emptied), workload)) {
    const name = sample.type.type;
    if (name === undefined) continue;
    const known = byType.get(name);
    if (known === undefined) byType.set(name, [sample]);
    else known.push(sample);
  }
  const [most = []] = [...byType.values()].sort((a, b) => b.length - a.length);
  return most.sort((a, b) => a.holds - b.holds);
}

/** Those that hold some of the tasks, and of which that is known. */
function holding(instances: readonly Instance[], workload: Workload): readonly Sample[] {
  const known = instances.filter((instance) => isKnown(instance, workload));
  const board = createBoard({ instances: known }, workload);
  const samples = known.map((type, index) => ({ type, holds: roomOn({ board, provider: undefined }, index) }));
  return samples.filter(({ holds }) => holds > 0 && Number.isFinite(holds));
}

const RESOURCES: readonly Resource[] = ["cpu", "memory", "gpus", "eniSlots"];

function isKnown(instance: Instance, { need }: Workload): boolean {
  const takes = takesOf(need, instance);
  return RESOURCES.every((resource) => {
    const whole = instance.capacity[resource];
    return whole === undefined ? takes[resource] === 0 : whole >= instance.used[resource];
  });
}

function cheapestFor(sample: Sample, workload: Workload): PreviewFit["cheapest"] {
  const architecture = attributeOf(sample.type, "ecs.cpu-architecture") ?? typeOf(sample.type)?.architecture;
  // The prices are of Linux.
  if (architecture === undefined || attributeOf(sample.type, "ecs.os-type") === "windows") return null;
  const isTrunked = Object.hasOwn(sample.type.attributes, TRUNK_ATTRIBUTE) && workload.need.eniSlots > 0;
  const shapes = instanceTypes()
    .filter((one) => one.architecture === architecture && one.pricePerHour !== undefined)
    .filter((one) => one.name !== sample.type.type && !(isTrunked && isTrunkingUncertain(one)))
    .map(({ name }) => asType(sample.type, name, workload));
  const offers = [sample, ...holding(shapes, workload)].flatMap(({ type, holds }): readonly Offer[] => {
    const price = typeOf(type)?.pricePerHour;
    return price === undefined ? [] : [{ type, holds, price }];
  });
  const mix = cheapestMix(offers, workload.count);
  if (mix === undefined) return null;
  const instances = mix.instances.map(({ type, count }) => ({ type: type.type ?? "", count }));
  const costPerMonth = monthlyCost(instances.flatMap(({ type, count }) => Array<string>(count).fill(type)));
  return costPerMonth === null ? null : { instances, costPerMonth };
}

function typeOf({ type }: Instance): ReturnType<typeof instanceType> {
  return type === undefined ? undefined : instanceType(type);
}

/** The same instance, were it of another type. */
function asType(instance: Instance, name: string, workload: Workload): Instance {
  const change = { type: instanceOfType(name).value };
  return whatIf({ cluster: { instances: [instance] }, workload }, change).cluster.instances[0] ?? instance;
}
