// The options of log drivers, by the driver that is written beside them, and their values.
import { OUTPUT_KEYS, ROUTER_OPTIONS } from "../../../data/firelens.js";
import { LOG_OPTIONS, type LogOption, REGION_VALUES } from "../../../data/logOptions.js";
import { REGIONS } from "../../../data/regions.js";
import { filled } from "../../../model/values.js";
import { knownText } from "../../../parse/placeholders.js";
import { textOf } from "../items.js";
import type { KeyOffer, ValueOffer } from "../offer.js";
import { ownNames, withOwnNames } from "../ownNames.js";
import { nodeIn, type Path, type Scene } from "../scene.js";
import { object, oneOf, pattern, type Template, text, typed } from "../template.js";

/** `path`: of the options. */
export function logOptionKeys(scene: Scene, path: Path): readonly KeyOffer[] {
  const names = ownNames(scene);
  return optionsAt(scene, path).map((option) => ({
    key: option.name,
    value: withOwnNames(skeleton(option), names),
    type: "text",
    summary: option.text,
    ...(option.always === true ? { required: false } : {}),
  }));
}

/** `path`: of the options; `key`: the option. */
export function logOptionValues(scene: Scene, path: Path, key: string): readonly ValueOffer[] {
  const option = optionsAt(scene, path).find(({ name }) => name === key);
  if (option === undefined) return [];
  const values = option.values ?? [];
  if (values[0] === REGION_VALUES) return regionValues();
  const forms = option.form === undefined ? [] : [{ value: own(scene, pattern(option.form)), detail: option.text }];
  return [...values.map((value) => ({ value: { ...text(value), quoted: isAmbiguous(value) } })), ...forms];
}

/** A form that is filled in with names of the document is a value like others. */
function own(scene: Scene, form: Template): Template {
  const filledIn = withOwnNames(form, ownNames(scene));
  return filledIn === form ? form : text(textOf(filledIn));
}

/** The options that a log configuration begins with. */
export function logOptionsSkeleton(scene: Scene, path: Path): Template {
  const driver = driverAt(scene, path) ?? "awslogs";
  const always = (LOG_OPTIONS[driver] ?? []).filter((option) => option.always === true);
  const names = ownNames(scene);
  return object(always.map((option) => [option.name, withOwnNames(skeleton(option), names)]));
}

export function routerOptionKeys(): readonly KeyOffer[] {
  return Object.entries(ROUTER_OPTIONS).map(([key, values]) => ({
    key,
    value: values === undefined ? typed() : { ...oneOf(values), quoted: true },
    type: "text",
  }));
}

export function routerOptionValues(key: string): readonly ValueOffer[] {
  return (ROUTER_OPTIONS[key] ?? []).map((value) => ({ value: text(value) }));
}

export function regionValues(): readonly ValueOffer[] {
  return REGIONS.map(({ name, title }) => ({ value: text(name), detail: title }));
}

/** The options that the driver has; before one is written, those of awslogs. Of those of outputs, the ones of the output. */
function optionsAt(scene: Scene, path: Path): readonly LogOption[] {
  const all = LOG_OPTIONS[driverAt(scene, path) ?? "awslogs"] ?? [];
  const output = outputAt(scene, path);
  const isKnown = output !== undefined && all.some(({ of }) => of?.includes(output) === true);
  if (isKnown) return all.filter(({ of }) => of === undefined || of.includes(output));
  return all.map((option) => {
    const { of, text: summary } = option;
    return of === undefined || of.length > 2 ? option : { ...option, text: `${of.join(", ")}: ${summary}` };
  });
}

function outputAt({ unit }: Scene, path: Path): string | undefined {
  return knownText(filled(nodeIn(unit, path), OUTPUT_KEYS.fluentbit as string));
}

function driverAt({ unit }: Scene, path: Path): string | undefined {
  return knownText(filled(nodeIn(unit, path.slice(0, -1)), "logDriver"));
}

function skeleton({ values, form }: LogOption): Template {
  if (values?.[0] === REGION_VALUES) return typed("us-east-1");
  if (form !== undefined) return pattern(form);
  if (values === undefined) return typed();
  return values.length > 1 && values.every((value) => /^[\w.-]+$/.test(value))
    ? { ...oneOf(values), quoted: values.some(isAmbiguous) }
    : { ...typed(values[0]), quoted: isAmbiguous(values[0] ?? "") };
}

/** Options are texts: `true` and `3` need their quotes. */
function isAmbiguous(value: string): boolean {
  return /^(?:true|false|on|off|yes|no|\d+)$/i.test(value);
}
