// Fixes that many rules offer in the same words.
import { compatibilityNode } from "../../model/ecs/compatibilities.js";
import { type Compatibility, type TaskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { itemsOf, type Node } from "../../parse/doc.js";
import type { RuleFix } from "../rule.js";

/** Removes a property or an item. */
export function removal(node: Node, name: string, safe = false): RuleFix {
  return { title: `Remove ${name}`, safe, edit: (editor) => editor.remove(node) };
}

/** Removes several at once. */
export function removals(nodes: readonly Node[], names: string): RuleFix {
  return {
    title: `Remove ${names}`,
    safe: false,
    edit: (editor) => {
      for (const node of nodes) editor.remove(node);
    },
  };
}

/** Sets a value. */
export function change(node: Node, key: string, value: string | number | boolean): RuleFix {
  return { title: `Set ${key} to ${value}`, safe: false, edit: (editor) => editor.set(node, value) };
}

/** Takes a launch type off the list, where others remain. */
export function dropCompatibility(task: TaskDefinition, value: Compatibility): RuleFix[] {
  const node = compatibilityNode(task, value);
  if (node === undefined || itemsOf(taskValue(task, "requiresCompatibilities")).length < 2) return [];
  return [
    {
      title: `Remove ${value} from requiresCompatibilities`,
      safe: false,
      edit: (editor) => editor.remove(node),
    },
  ];
}
