// Views are made once a document, however many rules ask for them.
import type { TaskDefinition } from "./taskDefinition.js";

/** A function of a task definition that remembers what it made for each one. */
export function perTask<View>(make: (task: TaskDefinition) => View): (task: TaskDefinition) => View {
  const made = new WeakMap<TaskDefinition, { readonly view: View }>();
  return (task) => {
    let known = made.get(task);
    if (known === undefined) {
      known = { view: make(task) };
      made.set(task, known);
    }
    return known.view;
  };
}
