// What can be offered where a task takes a port of the instance that it should leave alone.

import { loadBalancers } from "../../model/ecs/loadBalancers.js";
import type { TakenPort } from "../../model/ecs/ports.js";
import type { Service } from "../../model/ecs/service.js";
import type { RuleFix } from "../rule.js";
import { fixIn, type TaskRun } from "./taskRun.js";

/** Only where a host port is said of its own: a container port is what the program listens on. */
export function chooseFreePort({ node, port }: TakenPort): RuleFix[] {
  if (node !== port.hostNode) return [];
  return [{ title: "Set hostPort to 0, for any free port", edit: (editor) => editor.set(node, 0) }];
}

/** The same in the task definition of a service; a Classic Load Balancer needs a port that stays. */
export function chooseFreePortIn(run: TaskRun, service: Service, taken: TakenPort): RuleFix[] {
  if (loadBalancers(service).some(({ classic }) => classic !== undefined)) return [];
  return chooseFreePort(taken).map(({ title, edit }) => fixIn(run, title, edit));
}
