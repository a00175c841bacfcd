// A test on the page of the placement preview, and what most of them look at.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import type { PreviewInputs } from "../../../server/src/protocol/placement.js";
import type { Made } from "./made.js";
import { closeBrowser, openStage, type Stage, type StageOptions } from "./stage.js";

after(closeBrowser);

/** A test on a stage of its own, after which nothing may have gone wrong. */
export function play(name: string, given: StageOptions | Made, act: (stage: Stage, page: Page) => Promise<void>): void {
  const options = "subject" in given ? { made: given } : given;
  test(name, { timeout: 60_000 }, async () => {
    const stage = await openStage(options);
    try {
      await act(stage, stage.page);
      assert.deepEqual(stage.troubles, []);
    } finally {
      await stage.close();
    }
  });
}

export const position = (page: Page): Promise<string> => page.locator(".position").innerText();
export const figure = (page: Page, key: string): Locator => page.locator(`[data-figure="${key}"] dd`).first();
export const shownBlocks = (page: Page): Promise<number> => page.locator(".block[data-task]:not(.ghost)").count();
export const header = (page: Page): Locator => page.locator("header.top");

/** The id of the view that was last asked about. */
export function stepId(stage: Stage): number {
  const said = stage.said.findLast((message) => message.type === "step");
  return said?.type === "step" ? said.id : -1;
}

/** What the page last said of its inputs. */
export function inputsSaid(stage: Stage): PreviewInputs {
  const said = stage.said.findLast(({ type }) => type === "inputs");
  return said?.type === "inputs" ? said.inputs : {};
}

export async function waitFor(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Waited in vain for ${what}.`);
}
