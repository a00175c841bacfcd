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
      const faults = (await stage.page.evaluate(`(${faultsOf.toString()})()`)) as string[];
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

/** Runs in the page: nothing of this file is there. */
function faultsOf(): string[] {
  const { document, innerWidth, getComputedStyle } = globalThis as unknown as World;
  const faults: string[] = [];
  const told = (element: Element): string => `${element.tagName.toLowerCase()}.${String(element.className)}`;
  const all = [...document.querySelectorAll("*")].flatMap((element) => [
    element,
    ...(element.shadowRoot === null ? [] : element.shadowRoot.querySelectorAll("*")),
  ]);
  const nameOf = (element: Element): string => {
    const own = element.getAttribute("aria-label") ?? element.getAttribute("title") ?? "";
    const labels = [...(element.labels ?? [])].map((label) => label.textContent).join(" ");
    return `${own}${labels}${element.matches("input, select") ? "" : (element.textContent ?? "")}`.trim();
  };
  const ROLES =
    "[role=button], [role=slider], [role=combobox], [role=listbox], [role=option], [role=group], [role=region]";
  for (const element of all) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.matches(`button, a, input, select, summary, ${ROLES}`) && nameOf(element) === "")
      faults.push(`${told(element)} has no name`);
    for (const name of ["aria-controls", "aria-activedescendant", "aria-labelledby"]) {
      const id = element.getAttribute(name);
      if (
        id &&
        element.getAttribute("aria-expanded") === "true" &&
        element.closest(".page") !== null &&
        document.getElementById(id) === null
      )
        faults.push(`${told(element)} names #${id}, which is not there`);
    }
    if (element.getAttribute("style")?.includes("url(") === true) faults.push(`${told(element)} loads something`);
  }
  const ids = all.map(({ id }) => id).filter((id) => id !== "" && !/^(input|select-listbox|op-\d+)$/.test(id));
  if (new Set(ids).size !== ids.length) faults.push("an id stands twice");
  if (document.documentElement.scrollWidth > innerWidth) faults.push("the page is wider than its window");

  // Text on what is behind it: 4.5 to 1, as the guidelines for accessibility ask; what is out of use may be faint.
  const parse = (colour: string): number[] => {
    const srgb = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(colour);
    if (srgb !== null)
      return [1, 2, 3].map((part) => Number(srgb[part]) * 255).concat(srgb[4] === undefined ? 1 : Number(srgb[4]));
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  };
  const over = (top: number[], under: number[]): number[] =>
    [0, 1, 2].map((part) => (top[part] ?? 0) * (top[3] ?? 1) + (under[part] ?? 0) * (1 - (top[3] ?? 1))).concat(1);
  const behind = (element: Element | null): number[] =>
    element === null
      ? [255, 255, 255, 1]
      : over(parse(getComputedStyle(element).backgroundColor), behind(element.parentElement));
  const light = (colour: number[]): number => {
    const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const seen = new Set<string>();
  for (const element of document.querySelectorAll(".page *")) {
    const text = [...element.childNodes]
      .filter(({ nodeType }) => nodeType === 3)
      .map(({ textContent }) => textContent?.trim())
      .join("");
    if (
      text === "" ||
      element.closest(".out, .unseen, :disabled, .lost, svg, .old") !== null ||
      !element.checkVisibility({ visibilityProperty: true })
    )
      continue;
    const ground = behind(element);
    const [one, other] = [light(over(parse(getComputedStyle(element).color), ground)), light(ground)].sort(
      (a, b) => b - a,
    );
    const contrast = ((one ?? 0) + 0.05) / ((other ?? 0) + 0.05);
    if (contrast >= 4.5 || seen.has(told(element))) continue;
    seen.add(told(element));
    faults.push(`${told(element)} "${text.slice(0, 20)}" has a contrast of ${contrast.toFixed(1)}`);
  }
  return faults;
}
