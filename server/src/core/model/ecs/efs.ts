// The volumes of a task that are EFS file systems.
import { member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { filled, lacks } from "../values.js";
import { perTask } from "./perTask.js";
import { type Volume, volumes } from "./volumes.js";

export interface EfsVolume {
  readonly volume: Volume;
  /** Its `efsVolumeConfiguration`. */
  readonly node: Node;
  readonly encryption: Node | undefined;
  /** Whether the traffic is encrypted; undefined when that is not known. */
  readonly isEncrypted: boolean | undefined;
  readonly iam: Node | undefined;
  readonly usesIam: boolean;
  readonly accessPoint: Node | undefined;
}

export const efsVolumes = perTask((task): readonly EfsVolume[] =>
  volumes(task).flatMap((volume): EfsVolume[] => {
    const node = member(volume.node, "efsVolumeConfiguration");
    if (node?.type !== "object") return [];
    const encryption = filled(node, "transitEncryption");
    const text = knownText(encryption);
    const isOff = text === "DISABLED" || (encryption === undefined && lacks(node, "transitEncryption"));
    const isEncrypted = isOff ? false : text === "ENABLED" ? true : undefined;
    const authorization = member(node, "authorizationConfig");
    const iam = filled(authorization, "iam");
    const accessPoint = filled(authorization, "accessPointId");
    return [{ volume, node, encryption, isEncrypted, iam, usesIam: knownText(iam) === "ENABLED", accessPoint }];
  }),
);
