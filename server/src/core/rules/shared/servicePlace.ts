// Where to say what concerns a service as a whole, or what it surely lacks: at the value by which it names its task
// definition, else at its name, and not on the whole document.
import type { Service } from "../../model/ecs/service.js";
import { filled } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";

export function servicePlace({ root }: Service): Node {
  return filled(root, "taskDefinition") ?? filled(root, "serviceName") ?? filled(root, "service") ?? root;
}
