// The EBS volumes that ECS makes for the tasks of a service, one a task.
import { EBS_TYPES, type EbsType } from "../../data/ebsVolumes.js";
import { itemsOf, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { filled } from "../values.js";
import { type Service, serviceValue } from "./service.js";

export interface ManagedVolume {
  readonly node: Node;
  readonly typeNode: Node | undefined;
  /** What EBS knows of the type, when it is given and known. */
  readonly type: EbsType | undefined;
}

export function managedVolumes(view: Service): readonly ManagedVolume[] {
  return itemsOf(serviceValue(view, "volumeConfigurations")).flatMap((item): ManagedVolume[] => {
    const node = filled(item, "managedEBSVolume");
    if (node === undefined) return [];
    const typeNode = filled(node, "volumeType");
    const name = knownText(typeNode);
    return [{ node, typeNode, type: EBS_TYPES.find((type) => type.name === name) }];
  });
}
