// What a refactoring is: a change that somebody may want at a place, where nothing is wrong. It is offered by its title, and
// its edits are made when it is chosen.
import type { Edit } from "../../base/finding.js";
import { type Editor, edit } from "../../edit/editor.js";
import type { Unit } from "../../kinds/units.js";
import type { Container, TaskDefinition } from "../../model/ecs/taskDefinition.js";
import type { Node, Source } from "../../parse/doc.js";
import type { SchemaLoader } from "../../schema/schema.js";

export interface Refactoring {
  /** As the Language Server Protocol classes code actions; its last part is the refactoring's own name. */
  readonly kind: string;
  /** Offered only to whoever asks for refactorings or source actions by name: it fits everywhere, and would be in the way. */
  readonly onRequest?: boolean;
  offers(place: RefactorPlace): readonly Offer[];
}

export interface Offer {
  /** What it does, as a command. */
  readonly title: string;
  /** None where the text does not allow it. */
  edits(): readonly Edit[];
}

/** What is selected, or where the cursor stands. */
export interface RefactorPlace {
  readonly source: Source;
  readonly unit: Unit;
  /** The innermost node at the start of the selection; undefined outside of the document's value. */
  readonly node: Node | undefined;
  readonly start: number;
  readonly end: number;
  /** Where the document is a task definition. */
  readonly task: TaskDefinition | undefined;
  /** The container that the place lies in, however deep. */
  readonly container: Container | undefined;
  readonly loadSchema: SchemaLoader;
}

/** An offer whose edits an editor makes. */
export function offer({ source }: RefactorPlace, title: string, change: (editor: Editor) => void): Offer {
  return { title, edits: () => edit(source, change) };
}

/** The container, where the place is its own: its brackets, one of its keys, one of its plain values. */
export function ownContainer({ container, node }: RefactorPlace): Container | undefined {
  return container !== undefined && (node === container.node || node?.parent === container.node)
    ? container
    : undefined;
}

/** Whether the place is one of the task definition's own: its brackets, one of its keys, what it requires. */
export function isAtTask({ task, node }: RefactorPlace): boolean {
  const root = task?.root;
  if (root === undefined || node === undefined) return false;
  return node === root || node.parent === root || node.parent?.key?.value === "requiresCompatibilities";
}

export function touches({ start, end }: RefactorPlace, node: Node): boolean {
  return node.start <= end && start <= node.end;
}
