// Sends the logs of a container through FireLens, to the log group where they go now or to one named by the family; with the
// router container where the task has none.
import { ROUTER_IMAGE, ROUTER_MEMORY_MIB } from "../../data/firelens.js";
import type { Value } from "../../edit/editor.js";
import { routers } from "../../model/ecs/firelens.js";
import { logConfigurations } from "../../model/ecs/logging.js";
import type { Container, TaskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, lacks, rawText } from "../../model/values.js";
import { member, type Source } from "../../parse/doc.js";
import { awslogsGroup } from "../../rules/shared/logOptions.js";
import { freeName } from "../../rules/shared/names.js";
import { accountOf } from "./account.js";
import { awslogsConfiguration } from "./addAwslogs.js";
import { offer, ownContainer, type Refactoring } from "./refactoring.js";

export const addFirelens: Refactoring = {
  kind: "refactor.rewrite.stowage.addFirelens",
  offers(place) {
    const container = ownContainer(place);
    const { task, source } = place;
    const list = task?.containerList;
    if (task === undefined || list === undefined || container === undefined || !isFree(container, task)) return [];
    const hasRouter = routers(task).length > 0;
    const title = hasRouter ? "Send the logs through FireLens" : "Add a FireLens router, and send the logs through it";
    return [
      offer(place, title, (editor) => {
        editor.put(container.node, "logConfiguration", throughRouter(task, container, source));
        if (!hasRouter) editor.append(list, routerFor(task, source));
      }),
    ];
  },
};

/** A container that is no router, and logs to CloudWatch or nowhere yet. */
function isFree({ node }: Container, task: TaskDefinition): boolean {
  if (!lacks(node, "firelensConfiguration")) return false;
  return (
    lacks(node, "logConfiguration") ||
    logConfigurations(task).some(({ container, driver }) => container.node === node && driver === "awslogs")
  );
}

/** The options of Fluent Bit's plugin for CloudWatch. */
function throughRouter(task: TaskDefinition, { node, name }: Container, source: Source): Value {
  const before = filled(member(node, "logConfiguration"), "options");
  const option = (key: string): string | undefined => rawText(filled(before, key));
  return {
    logDriver: "awsfirelens",
    options: {
      Name: "cloudwatch_logs",
      region: option("awslogs-region") ?? accountOf(source).region,
      log_group_name: option("awslogs-group") ?? awslogsGroup(task),
      log_stream_prefix: `${option("awslogs-stream-prefix") ?? name ?? "app"}/`,
      auto_create_group: "true",
    },
  };
}

/** Its own logs go to CloudWatch directly. */
function routerFor(task: TaskDefinition, source: Source): Value {
  const names = new Set(task.containers.map(({ name }) => name ?? ""));
  const name = names.has("log_router") ? freeName("log_router", names) : "log_router";
  const logConfiguration = logs(task, name, source);
  return {
    name,
    image: ROUTER_IMAGE,
    essential: true,
    memoryReservation: ROUTER_MEMORY_MIB,
    firelensConfiguration: { type: "fluentbit" },
    ...(logConfiguration === undefined ? {} : { logConfiguration }),
  };
}

/** Where the driver has what it needs already: another container logs there. */
function logs(task: TaskDefinition, name: string, source: Source): Value | undefined {
  const other = logConfigurations(task).find(({ driver }) => driver === "awslogs");
  if (other === undefined) return undefined;
  const { logDriver, options } = awslogsConfiguration(task, { ...other.container, name }, source);
  const group = rawText(filled(other.options, "awslogs-group"));
  return { logDriver, options: group === undefined ? options : { ...options, "awslogs-group": group } };
}
