// The form of a kind in the table of kinds.
import type { Node } from "../parse/doc.js";

export type KindId =
  | "ecs.taskDefinition"
  | "ecs.service"
  | "ecs.updateService"
  | "ecs.runTask"
  | "ecs.cluster"
  | "ecs.capacityProvider"
  | "k8s.manifest"
  | "k8s.template"
  | "k8s.kustomization"
  | "eks.clusterConfig"
  | "eks.fargateProfile"
  | "stowage.cluster"
  | "stowage.config";

export interface Kind {
  readonly id: KindId;
  /** As in "the ECS service". */
  readonly title: string;
  /** For the documentation: what makes a document one of this kind. */
  readonly recognisedBy: string;
  /** For the documentation: the forms in which such a document may stand. */
  readonly forms: readonly string[];
  /** For the documentation: names that such files usually have; `names` matches each. */
  readonly usualNames: readonly string[];
  /** Says in words what in the content shows this kind; undefined when nothing does. */
  readonly recognise: (root: Node) => string | undefined;
  /**
   * The parts that a document of this kind is taken apart into, each checked by itself; absent, or undefined for a
   * document that is not taken apart: all of it.
   */
  readonly parts?: (root: Node) => readonly Node[] | undefined;
  /** Matched against the file's name in lower case, template endings taken off. */
  readonly names: RegExp;
  /** Whether a file of such a name may be one of this kind that is only begun; content of another sort speaks against it. */
  readonly mayBecome: (root: Node) => boolean;
  /** Matched against the text when it cannot be read as a tree of this kind. */
  readonly textHint: RegExp | undefined;
}
