// Views are made once a document, however many rules ask for them.
import type { TaskDefinition } from "./taskDefinition.js";

/** A function of a task definition that remembers with each one what it made of it. */
export function perTask<View>(make: (task: TaskDefinition) => View): (task: TaskDefinition) => View {
  const place = places++;
  return (task) => {
    const made = task.views[place] as { readonly view: View } | undefined;
    if (made !== undefined) return made.view;
    const view = make(task);
    task.views[place] = { view };
    return view;
  };
}

/** How many such functions there are; each has its own place among a task definition's views. */
let places = 0;
