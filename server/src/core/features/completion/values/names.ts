// Values that are names: of containers, volumes, ports, families, clusters, capacity providers.
import { taskDefinition } from "../../../model/ecs/taskDefinition.js";
import { filled, rawText } from "../../../model/values.js";
import type { NameType } from "../../../model/workspace/names.js";
import { namesAt, portsAt } from "../names.js";
import type { ValueOffer } from "../offer.js";
import { holderOf, type Scene } from "../scene.js";
import { bare, text } from "../template.js";
import type { Topic } from "./topics.js";

/** Undefined when there is none: then the schema may know more. */
export function named(type: NameType): Topic {
  return (scene) => offered(namesAt(scene, type));
}

/** The other containers of the task. */
export const otherContainers: Topic = (scene) => offered(others(scene));

/** The ports of the container that is named beside, else of all. */
export const containerPorts: Topic = (scene) => {
  const beside = rawText(filled(holderOf(scene), "containerName"));
  const all = portsAt(scene).filter(({ container }) => beside === undefined || container.name === beside);
  return present(
    all.flatMap(({ containerPort, container }) =>
      containerPort === undefined ? [] : [{ value: bare(containerPort), detail: `of container ${container.label}` }],
    ),
  );
};

/** The ports that clients of Service Connect may use: those that have a name. */
export const clientPorts: Topic = (scene) =>
  present(
    portsAt(scene).flatMap(({ containerPort, nameNode }) =>
      containerPort === undefined || nameNode === undefined
        ? []
        : [{ value: bare(containerPort), detail: `as ${rawText(nameNode)}` }],
    ),
  );

export const capacityProviders: Topic = (scene) => [
  { value: text("FARGATE"), detail: "On demand" },
  {
    value: text("FARGATE_SPOT"),
    detail: "Spare capacity at a lower price; tasks may be stopped after two minutes' notice",
  },
  ...(offered(namesAt(scene, "capacityProvider")) ?? []),
];

function others(scene: Scene): ReturnType<typeof namesAt> {
  const { unit, path } = scene;
  const at = path.indexOf("containerDefinitions");
  const index = path[at + 1];
  const own =
    unit?.kind === "ecs.taskDefinition" && typeof index === "number"
      ? taskDefinition(unit.doc).containers.find((container) => container.index === index)?.name
      : undefined;
  return namesAt(scene, "container").filter(({ name }) => name !== own);
}

function offered(names: ReturnType<typeof namesAt>): readonly ValueOffer[] | undefined {
  return present(names.map(({ name, detail }) => ({ value: text(name), detail })));
}

function present(offers: readonly ValueOffer[]): readonly ValueOffer[] | undefined {
  return offers.length === 0 ? undefined : offers;
}
