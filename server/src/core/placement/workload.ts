// What a service, or a task definition alone, puts on a cluster.

import { isFargate, type Service, serviceValue } from "../model/ecs/service.js";
import { serviceDeployment } from "../model/ecs/serviceDeployment.js";
import { placementStrategies } from "../model/ecs/servicePlacement.js";
import type { TaskDefinition } from "../model/ecs/taskDefinition.js";
import { integerOf, rawText } from "../model/values.js";
import type { Node } from "../parse/doc.js";
import { type Assumption, assume } from "./assumptions.js";
import { constraintsOf, type Known, needOf } from "./need.js";
import { DEFAULT_STRATEGIES } from "./profiles.js";
import { strategyOf } from "./strategies.js";
import type { ProviderShare, Strategy, Workload } from "./types.js";

/** Without a service: one task, in the group of its family, on any instance that can take it. A call of RunTask may stand for one. */
export function workloadOf(task: TaskDefinition, service?: Service): Known<Workload> {
  const { value: need, assumptions } = needOf(task, service && groupOf(service));
  if (service === undefined) return { value: { ...ALONE, need }, assumptions };
  const told: Assumption[] = [...assumptions];
  const tell = (assumption: Assumption): void => void told.push(assumption);
  const value: Workload = {
    need,
    count: countOf(service, tell),
    scheduling: service.scheduling === "DAEMON" ? "DAEMON" : "REPLICA",
    strategies: strategiesOf(service, tell),
    constraints: constraintsOf(serviceValue(service, "placementConstraints"), tell),
    providers: providersOf(service, tell),
    deployment: deploymentOf(service, tell),
  };
  return { value, assumptions: told };
}

const ALONE: Omit<Workload, "need"> = {
  count: 1,
  scheduling: "REPLICA",
  strategies: [],
  constraints: [],
  providers: [],
  deployment: { minimum: 100, maximum: 200 },
};

function groupOf(service: Service): string | undefined {
  if (service.request === "run") return rawText(serviceValue(service, "group"));
  // An update names its service by the name or by the ARN.
  const name = rawText(serviceValue(service, service.request === "update" ? "service" : "serviceName"));
  return name === undefined ? undefined : `service:${name.slice(name.lastIndexOf("/") + 1)}`;
}

type Tell = (assumption: Assumption) => void;

function countOf(service: Service, tell: Tell): number {
  const node: Node | undefined = serviceValue(service, service.request === "run" ? "count" : "desiredCount");
  const known = integerOf(node);
  const isSaid = node !== undefined || service.request === "update";
  if (known === undefined && isSaid) tell(assume("count-unknown", {}));
  const count = known ?? 1;
  if (count > MOST_TASKS) tell(assume("count-too-large", { count, placed: MOST_TASKS }));
  return Math.min(MOST_TASKS, Math.max(0, count));
}

/** Far more than the quota of a service. */
const MOST_TASKS = 100_000;

function strategiesOf(service: Service, tell: Tell): readonly Strategy[] {
  const items = placementStrategies(service);
  // RunTask without one goes to any instance.
  if (items.length === 0) return service.request === "run" ? [] : DEFAULT_STRATEGIES;
  return items.flatMap(({ type, field }) => {
    const strategy = type === undefined ? undefined : strategyOf(type, field);
    if (strategy === undefined) tell(assume("strategy-unknown", {}));
    return strategy ?? [];
  });
}

/** Those of Fargate have no instances, and ECS mixes them with no others. */
function providersOf(service: Service, tell: Tell): readonly ProviderShare[] {
  return service.strategy.flatMap(({ provider, base, weight }): readonly ProviderShare[] => {
    if (isFargate(provider)) return [];
    if (provider !== undefined && base !== undefined && weight !== undefined) return [{ provider, base, weight }];
    tell(assume("providers-unknown", {}));
    return [];
  });
}

function deploymentOf(service: Service, tell: Tell): Workload["deployment"] {
  const { minimum, maximum } = serviceDeployment(service);
  const usual = service.scheduling === "DAEMON" ? { minimum: 0, maximum: 100 } : { minimum: 100, maximum: 200 };
  const used = { minimum: minimum ?? usual.minimum, maximum: maximum ?? usual.maximum };
  if (minimum === undefined || maximum === undefined) tell(assume("percent-unknown", used));
  return used;
}
