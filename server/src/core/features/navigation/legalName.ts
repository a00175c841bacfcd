// Which names ECS takes for what, and in plain words why it does not take one.
import { CLUSTER_NAME, CLUSTER_NAME_LENGTH, RESERVED_PROVIDER_NAME } from "../../data/clusterLimits.js";
import { PORT_NAME, PORT_NAME_LENGTH } from "../../data/portLimits.js";
import type { ReferenceType } from "../../model/workspace/references.js";
import { hasPlaceholder } from "../../parse/placeholders.js";

export type Nameable = Exclude<ReferenceType, "containerPort">;

/** What is wrong with a name; undefined when it is legal, or not known before deployment. */
export function illegalName(type: Nameable, name: string, home?: string): string | undefined {
  const isService = type === "object" && home?.startsWith("Service ") === true;
  const { what, characters, form, most, ends } = isService ? SERVICE_OBJECT : FORMS[type];
  if (name.trim() === "") return `${what} needs at least one character.`;
  if (hasPlaceholder(name)) return undefined;
  if (name.length > most) return `${what} has at most ${most} characters, and this one has ${name.length}.`;
  const reserved = type === "capacityProvider" ? RESERVED_PROVIDER_NAME.exec(name)?.[0] : undefined;
  if (reserved !== undefined) return `${what} may not begin with "${reserved}", which ECS keeps for its own.`;
  if (form.test(name)) return undefined;
  const wrong = [...name].find((character) => !form.test(character) && character !== "-");
  if (wrong === undefined && ends !== undefined) return `${what} ${ends}.`;
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
  /** What else the form asks for. */
  readonly ends?: string;
}

/** Families, containers, volumes, services and clusters have the same form. */
const USUAL = {
  characters: "letters, digits, hyphens and underscores",
  form: CLUSTER_NAME,
  most: CLUSTER_NAME_LENGTH,
} as const;

const ENDS = "begins and ends with a letter or a digit";

/** The names of most objects of Kubernetes. */
const SUBDOMAIN = {
  title: "object",
  what: "The name of an object",
  characters: "lower-case letters, digits, hyphens and dots",
  form: /^[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?$/,
  most: 253,
  ends: ENDS,
} as const;

const SERVICE_OBJECT: Form = {
  title: "Service",
  what: "The name of a Service",
  characters: "lower-case letters, digits and hyphens",
  form: /^[a-z](?:[-a-z0-9]*[a-z0-9])?$|^[0-9-]$/,
  most: 63,
  ends: "begins with a letter and ends with a letter or a digit",
};

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
  object: SUBDOMAIN,
  label: {
    title: "label",
    what: "The value of a label",
    characters: "letters, digits, hyphens, underscores and dots",
    form: /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$|^[_.]$/,
    most: 63,
    ends: ENDS,
  },
  podVolume: {
    title: "volume",
    what: "A volume's name",
    characters: "lower-case letters, digits and hyphens",
    form: /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/,
    most: 63,
    ends: ENDS,
  },
  configKey: {
    title: "key",
    what: "A key",
    characters: "letters, digits, hyphens, underscores and dots",
    form: /^(?!\.\.)[-._a-zA-Z0-9]+$/,
    most: 253,
    ends: "does not begin with two dots",
  },
  servicePort: {
    title: "port",
    what: "The name of a port",
    characters: "lower-case letters, digits and hyphens",
    form: /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/,
    most: 63,
    ends: ENDS,
  },
  podPort: {
    title: "port",
    what: "A port's name",
    characters: "lower-case letters, digits and hyphens",
    form: /^(?=.*[a-z]|.$)(?!.*--)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/,
    most: 15,
    ends: "has a letter, and begins and ends with a letter or a digit, without two hyphens in a row",
  },
};
