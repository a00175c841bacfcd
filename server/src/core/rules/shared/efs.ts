// Fixes for EFS volumes that several rules offer.
import type { EfsVolume } from "../../model/ecs/efs.js";
import type { RuleFix } from "../rule.js";

/** Safe while nobody has switched encryption off in so many words, and what asks for it cannot work without. */
export function encryptTransit({ node, encryption }: EfsVolume, isSure = encryption === undefined): RuleFix {
  return {
    title: "Set transitEncryption to ENABLED",
    safe: isSure,
    edit: (editor) => editor.put(node, "transitEncryption", "ENABLED"),
  };
}
