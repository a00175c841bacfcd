// Moves variables that stand in clear to `secrets`. Where the secret is kept is for a person to fill in, and to create.
import { environments, type NamedEntry } from "../../model/ecs/environment.js";
import type { Container, TaskDefinition } from "../../model/ecs/taskDefinition.js";
import { member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { type Account, accountOf, ensureExecutionRole } from "./account.js";
import { type Offer, offer, type Refactoring, type RefactorPlace, touches } from "./refactoring.js";

export const moveToSecrets: Refactoring = {
  kind: "refactor.extract.stowage.moveToSecrets",
  offers(place) {
    const { task, container } = place;
    const own = task && environments(task).find((one) => one.container === container);
    if (task === undefined || own === undefined) return [];
    const taken = new Set(own.secrets.map(({ name }) => name));
    const moved = own.variables.filter(
      ({ entry, name }) => touches(place, entry) && isLiteral(member(entry, "value")) && !taken.has(name),
    );
    if (moved.length === 0) return [];
    return STORES.map((store) => offerFor(place, task, own.container, moved, store));
  },
};

interface Store {
  readonly title: string;
  arn(account: Account): string;
}

const STORES: readonly Store[] = [
  {
    title: "Secrets Manager",
    arn: ({ partition, region, account }) =>
      `arn:${partition}:secretsmanager:${region}:${account}:secret:<SECRET_NAME>`,
  },
  {
    title: "Parameter Store",
    arn: ({ partition, region, account }) => `arn:${partition}:ssm:${region}:${account}:parameter/<PARAMETER_NAME>`,
  },
];

function offerFor(
  place: RefactorPlace,
  task: TaskDefinition,
  { node }: Container,
  moved: readonly NamedEntry[],
  store: Store,
): Offer {
  const what = moved.length === 1 ? moved[0]?.name : `${moved.length} variables`;
  return offer(place, `Move ${what} to secrets (${store.title})`, (editor) => {
    const account = accountOf(place.source);
    const secrets = moved.map(({ name }) => ({ name, valueFrom: store.arn(account) }));
    const environment = moved[0]?.entry.parent as Node;
    if (environment.items.length === moved.length) editor.remove(environment);
    else for (const { entry } of moved) editor.remove(entry);
    const given = member(node, "secrets");
    if (given?.type === "array") for (const secret of secrets) editor.append(given, secret);
    else editor.put(node, "secrets", secrets, "environment");
    ensureExecutionRole(editor, task, account);
  });
}

/** A value that is known before deployment; what a template fills in may be a secret already. */
function isLiteral(value: Node | undefined): boolean {
  return value !== undefined && value.value !== undefined && value.value !== "" && isKnown(value);
}
