// What holds however the page looks: nothing is refused by the policy, everything that can be used has a name and can be reached,
// text can be read on what is behind it, nothing is cut off when there is little room. Pictures of it all go into out/webview.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { FARGATE, GPUS, HUGE, MANY, MIDDLE, PODS, PORTS, ROLLING, SMALL, STALLING } from "../support/made.js";
import { closeBrowser, openStage, type StageOptions } from "../support/stage.js";

after(closeBrowser);

interface Look extends StageOptions {
  readonly act?: (page: Page) => Promise<void>;
}

const compare = async (page: Page): Promise<void> => {
  await page.getByText("Compare", { exact: true }).click();
  await page.locator("[data-part=other] .zones").waitFor();
};
const rollout = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Rolling update" }).click();
  await page.keyboard.press("ArrowRight");
};
const table = (page: Page): Promise<void> => page.getByText("Table", { exact: true }).click();
const whatIf = (page: Page): Promise<void> => page.getByRole("button", { name: /^What if/ }).click();

const LOOKS: Readonly<Record<string, Look>> = {
  "9-dark": { made: SMALL },
  "9-light": { made: SMALL, theme: "light" },
  "9-contrast": { made: SMALL, theme: "contrast" },
  "9-contrast-light": { made: SMALL, theme: "contrastLight" },
  "9-narrow": { made: SMALL, width: 460, height: 900 },
  "9-half": { made: SMALL, theme: "light", width: 760 },
  "9-what-if": { made: SMALL, act: whatIf },
  "9-table": { made: SMALL, theme: "light", act: table },
  "60-dark": { made: MIDDLE },
  "240-dark": { made: MANY },
  "240-light": { made: MANY, theme: "light" },
  "500-dark": { made: HUGE },
  "500-light": { made: HUGE, theme: "light" },
  "500-contrast": { made: HUGE, theme: "contrast" },
  "500-narrow": { made: HUGE, width: 460 },
  ports: { made: PORTS },
  gpus: { made: GPUS, theme: "light" },
  "pods-dark": { made: PODS },
  "pods-light": { made: PODS, theme: "light", act: whatIf },
  "fargate-dark": { made: FARGATE },
  "fargate-light": { made: FARGATE, theme: "light" },
  rolling: { made: ROLLING, act: rollout },
  stalling: { made: STALLING, theme: "light", act: rollout },
  "compare-dark": { made: SMALL, width: 1500, act: compare },
  "compare-light": { made: SMALL, theme: "light", act: compare },
};

for (const [name, { act, ...options }] of Object.entries(LOOKS))
  test(`${name} can be read and used`, { timeout: 60_000 }, async () => {
    const stage = await openStage({ ...options, reducedMotion: true });
    try {
      await stage.page.locator(".position").waitFor();
      await act?.(stage.page);
      await stage.page.waitForTimeout(350);
      mkdirSync("out/webview", { recursive: true });
      await stage.page.screenshot({ path: `out/webview/${name}.png` });
      assert.deepEqual(stage.troubles, []);
      const faults = (await stage.page.evaluate(
        `(() => { ${IN_PAGE.join("\n")}\nreturn ${faultsOf.name}(); })()`,
      )) as string[];
      assert.deepEqual(faults, []);
    } finally {
      await stage.close();
    }
  });

interface Box {
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly height: number;
}

interface Element {
  readonly tagName: string;
  readonly id: string;
  readonly className: unknown;
  readonly textContent: string | null;
  readonly shadowRoot: { querySelectorAll(selector: string): Iterable<Element> } | null;
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string | null }>;
  readonly parentElement: Element | null;
  readonly labels?: Iterable<Element>;
  getAttribute(name: string): string | null;
  matches(selector: string): boolean;
  closest(selector: string): Element | null;
  getBoundingClientRect(): Box;
  checkVisibility(options?: object): boolean;
}

interface World {
  readonly document: {
    readonly documentElement: { readonly scrollWidth: number };
    querySelectorAll(selector: string): Iterable<Element>;
    getElementById(id: string): unknown;
  };
  readonly innerWidth: number;
  getComputedStyle(element: Element): {
    readonly color: string;
    readonly backgroundColor: string;
    readonly opacity: string;
    readonly fontSize: string;
  };
}

// What follows runs in the page, all of it together: nothing else of this file is there.

function faultsOf(): string[] {
  return [...faultsOfNames(), ...faultsOfLinks(), ...faultsOfContrast()];
}

function world(): World {
  return globalThis as unknown as World;
}

function told(element: Element): string {
  return `${element.tagName.toLowerCase()}.${String(element.className)}`;
}

function everything(): Element[] {
  return [...world().document.querySelectorAll("*")].flatMap((element) => [
    element,
    ...(element.shadowRoot === null ? [] : element.shadowRoot.querySelectorAll("*")),
  ]);
}

function nameOf(element: Element): string {
  const own = element.getAttribute("aria-label") ?? element.getAttribute("title") ?? "";
  const labels = [...(element.labels ?? [])].map((label) => label.textContent).join(" ");
  return `${own}${labels}${element.matches("input, select") ? "" : (element.textContent ?? "")}`.trim();
}

/** Whatever can be used has a name. */
function faultsOfNames(): string[] {
  const roles = ["button", "slider", "combobox", "listbox", "option", "group", "region"].map(
    (role) => `[role=${role}]`,
  );
  const usable = ["button", "a", "input", "select", "summary", ...roles].join(", ");
  return everything()
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.matches(usable))
    .filter((element) => nameOf(element) === "")
    .map((element) => `${told(element)} has no name`);
}

/** What names another element names one that is there, and nothing is as wide as to be cut off. */
function faultsOfLinks(): string[] {
  const { document, innerWidth } = world();
  const faults: string[] = [];
  for (const element of document.querySelectorAll("[aria-expanded=true][aria-controls], [aria-activedescendant]"))
    for (const name of ["aria-controls", "aria-activedescendant"]) {
      const id = element.getAttribute(name);
      if (id && document.getElementById(id) === null) faults.push(`${told(element)} names #${id}, which is not there`);
    }
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  if (new Set(ids).size !== ids.length) faults.push("an id stands twice");
  if (document.documentElement.scrollWidth > innerWidth) faults.push("the page is wider than its window");
  return faults;
}

/** Text against what is behind it: 4.5 to 1, as the guidelines for accessibility ask; what is out of use may be faint. */
function faultsOfContrast(): string[] {
  const faults = new Map<string, string>();
  for (const element of world().document.querySelectorAll(".page *")) {
    const text = [...element.childNodes]
      .filter(({ nodeType }) => nodeType === 3)
      .map(({ textContent }) => textContent?.trim());
    const words = text.join("");
    if (words === "" || element.closest(".out, .unseen, .quick, :disabled, svg, .old") !== null) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const contrast = contrastOf(element);
    if (contrast < 4.5)
      faults.set(told(element), `${told(element)} "${words.slice(0, 20)}" has a contrast of ${contrast.toFixed(1)}`);
  }
  return [...faults.values()];
}

function contrastOf(element: Element): number {
  const ground = behind(element);
  const ink = over(colourOf(world().getComputedStyle(element).color), ground);
  const [one = 0, other = 0] = [light(ink), light(ground)].sort((a, b) => b - a);
  return (one + 0.05) / (other + 0.05);
}

function behind(element: Element | null): number[] {
  if (element === null) return [255, 255, 255, 1];
  return over(colourOf(world().getComputedStyle(element).backgroundColor), behind(element.parentElement));
}

function over(top: number[], under: number[]): number[] {
  const share = top[3] ?? 1;
  return [0, 1, 2].map((part) => (top[part] ?? 0) * share + (under[part] ?? 0) * (1 - share)).concat(1);
}

function colourOf(text: string): number[] {
  const numbers = (text.match(/[\d.]+(e-\d+)?/g) ?? []).map(Number);
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  const scale = text.startsWith("color(srgb") ? 255 : 1;
  return [red * scale, green * scale, blue * scale, alpha];
}

function light(colour: number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const IN_PAGE = [
  faultsOf,
  world,
  told,
  everything,
  nameOf,
  faultsOfNames,
  faultsOfLinks,
  faultsOfContrast,
  contrastOf,
  behind,
  over,
  colourOf,
  light,
];
