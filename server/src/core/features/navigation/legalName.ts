// Which names ECS takes for what, and in plain words why it does not take one.
import { CLUSTER_NAME, CLUSTER_NAME_LENGTH, RESERVED_PROVIDER_NAME } from "../../data/clusterLimits.js";
import { PORT_NAME, PORT_NAME_LENGTH } from "../../data/portLimits.js";
import type { ReferenceType } from "../../model/workspace/references.js";
import { hasPlaceholder } from "../../parse/placeholders.js";

export type Nameable = Exclude<ReferenceType, "containerPort">;

/** What is wrong with a name; undefined when it is legal, or not known before deployment. */
export function illegalName(type: Nameable, name: string): string | undefined {
  const { what, characters, form, most } = FORMS[type];
  if (name.trim() === "") return `${what} needs at least one character.`;
  if (hasPlaceholder(name)) return undefined;
  if (name.length > most) return `${what} has at most ${most} characters, and this one has ${name.length}.`;
  const reserved = type === "capacityProvider" ? RESERVED_PROVIDER_NAME.exec(name)?.[0] : undefined;
  if (reserved !== undefined) return `${what} may not begin with "${reserved}", which ECS keeps for its own.`;
  if (form.test(name)) return undefined;
  const wrong = [...name].find((character) => !form.test(character) && character !== "-");
  if (wrong === undefined) return `${what} may not begin with a hyphen.`;
  return `${what} may hold only ${characters}, and "${name}" holds ${wrong === " " ? "a space" : `"${wrong}"`}.`;
}

/** As in `the container "web"`. */
export function titleOf(type: Nameable): string {
  return FORMS[type].title;
}

interface Form {
  readonly title: string;
  readonly what: string;
  readonly characters: string;
  readonly form: RegExp;
  readonly most: number;
}

/** Families, containers, volumes, services and clusters have the same form. */
const USUAL = {
  characters: "letters, digits, hyphens and underscores",
  form: CLUSTER_NAME,
  most: CLUSTER_NAME_LENGTH,
} as const;

const FORMS: Readonly<Record<Nameable, Form>> = {
  family: { title: "family", what: "A family", ...USUAL },
  container: { title: "container", what: "A container's name", ...USUAL },
  volume: { title: "volume", what: "A volume's name", ...USUAL },
  service: { title: "service", what: "A service's name", ...USUAL },
  cluster: { title: "cluster", what: "A cluster's name", ...USUAL },
  capacityProvider: { title: "capacity provider", what: "A capacity provider's name", ...USUAL },
  port: {
    title: "port",
    what: "A port's name",
    characters: "lower-case letters, digits, hyphens and underscores",
    form: PORT_NAME,
    most: PORT_NAME_LENGTH,
  },
};
