// What a person changes on the page: inputs, files, the cluster, another side; what is copied, and what is kept.
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { PORTS, SMALL } from "../support/made.js";
import { figure, header, inputsSaid, play, position, waitFor } from "../support/play.js";

play("another count is asked for once nobody types, and the answer shown", SMALL, async (stage, page) => {
  const field = header(page).getByLabel("How many tasks");
  await field.fill("1");
  await field.pressSequentially("0");
  await page.locator(".position", { hasText: "step 10 of 10" }).waitFor();
  assert.deepEqual(await stage.waitForSaid("inputs"), { type: "inputs", side: "one", inputs: { count: 10 } });
  assert.equal(stage.said.filter(({ type }) => type === "inputs").length, 1);
  assert.equal(await figure(page, "placed").innerText(), "10 / 10");
  assert.equal(await page.locator("section.blocked").count(), 0);
  await field.fill("");
  await page.locator(".position", { hasText: "of 24" }).waitFor();
  assert.deepEqual(
    stage.said.findLast(({ type }) => type === "inputs"),
    { type: "inputs", side: "one", inputs: {} },
  );
});

const chooseStrategy = async (page: Page, name: string): Promise<void> => {
  await header(page)
    .getByRole("combobox", { name: /^Strategy/ })
    .click();
  await page.getByRole("option", { name, exact: true }).click();
};

const writeStrategy = async (page: Page, strategy: string): Promise<void> => {
  await chooseStrategy(page, "write another…");
  await header(page)
    .getByRole("textbox", { name: /^Strategy/ })
    .fill(strategy);
  await page.keyboard.press("Enter");
};

play("a usual strategy is chosen, or another one written", SMALL, async (stage, page) => {
  await chooseStrategy(page, "spread zone → spread instance");
  const chosen = "spread(attribute:ecs.availability-zone),spread(instanceId)";
  assert.equal((await stage.waitForSaid("inputs")).inputs.strategy, chosen);
  await page.getByText("Write into service").click();
  assert.deepEqual(await stage.waitForSaid("write"), { type: "write", side: "one", strategy: chosen });
  await chooseStrategy(page, "random");
  await header(page).getByLabel("Seed of what chance decides").fill("7");
  await waitFor(() => inputsSaid(stage).seed === 7, "the seed");
  await writeStrategy(page, "spread(attribute:rack)");
  await waitFor(() => inputsSaid(stage).strategy === "spread(attribute:rack)", "the written strategy");
  await header(page).getByRole("combobox", { name: "Strategy: spread rack" }).waitFor();
  await chooseStrategy(page, "spread zone → binpack memory");
  await waitFor(() => inputsSaid(stage).strategy === undefined, "the file's own");
});

play("the keyboard chooses a strategy, and Escape gives up writing one", SMALL, async (stage, page) => {
  await header(page)
    .getByRole("combobox", { name: /^Strategy/ })
    .focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await waitFor(() => inputsSaid(stage).strategy !== undefined, "a strategy");
  assert.equal(await position(page), "step 19 of 24", "the arrows were not for the timeline");
  await chooseStrategy(page, "write another…");
  await header(page)
    .getByRole("textbox", { name: /^Strategy/ })
    .press("Escape");
  await header(page)
    .getByRole("combobox", { name: /^Strategy/ })
    .waitFor();
});

play("a problem with an input keeps the inputs in reach", SMALL, async (stage, page) => {
  await writeStrategy(page, "nonsense(memory)");
  await page.locator(".part.old .problem").waitFor();
  assert.match(await page.locator(".problem").innerText(), /nonsense/);
  await page.getByText("As the files say").click();
  await page.locator(".part:not(.old)").waitFor();
  assert.deepEqual(inputsSaid(stage), {});
});

play("what if: a lost zone, a drained instance, another type, more instances", SMALL, async (stage, page) => {
  const button = page.getByRole("button", { name: /^What if/ });
  await button.click();
  await page.getByRole("checkbox", { name: "us-east-1c" }).check();
  await page.locator(".zone.lost").waitFor();
  assert.equal(await button.innerText(), "us-east-1c lost");
  await page.getByLabel("Drain this instance").fill("i-0a41");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Take back: i-0a41" }).waitFor();
  await page.getByLabel("How many more").fill("2");
  await page.locator(".what-if").getByRole("button", { name: "Add" }).click();
  await waitFor(() => inputsSaid(stage).more?.[0]?.count === 2, "two more instances");
  assert.deepEqual(inputsSaid(stage), {
    loseZones: ["us-east-1c"],
    drain: ["i-0a41"],
    more: [{ type: "m5.large", count: 2, zone: "us-east-1a" }],
  });
  await page.getByText("Take all back").click();
  await waitFor(() => Object.keys(inputsSaid(stage)).length === 0, "nothing changed");
  assert.equal(await button.innerText(), "nothing lost");
});

play("what blocks is a table, and the nearest changes are one click away", SMALL, async (stage, page) => {
  const reasons = page.locator(".reasons tbody tr");
  assert.deepEqual(await reasons.locator("th").allInnerTexts(), ["RESOURCE:ENI", "DRAINING", "RESOURCE:MEMORY"]);
  assert.match((await reasons.first().locator("td").innerText()).trim(), /^i-0a41, i-0b17, i-0c77 and \d+ more$/);
  const trunking = page.locator(".change", { hasText: "ENI trunking on m5.large" });
  await trunking.getByRole("button").click();
  const said = await stage.waitForSaid("apply");
  assert.deepEqual([said.side, said.group, said.index], ["one", 0, 0]);
  await page.locator(".change", { hasText: "one more m5.large" }).getByRole("button", { name: /^Add/ }).click();
  await page.getByText("(10 instances)").waitFor();
  assert.equal(inputsSaid(stage).more?.length, 1);
  await reasons.getByRole("button", { name: "i-0c79" }).click();
  assert.deepEqual((await stage.waitForSaid("open")).target, { type: "cluster", instance: "i-0c79" });
});

play("files and the cluster are opened and chosen from the header", SMALL, async (stage, page) => {
  await page.getByRole("button", { name: "service.json" }).click();
  assert.deepEqual((await stage.waitForSaid("open")).target, { type: "file", index: 1 });
  await page.getByRole("button", { name: "prod" }).click();
  assert.deepEqual(await stage.waitForSaid("pickCluster"), { type: "pickCluster", side: "one" });
});

play("two sides have their own inputs and figures, and a table of differences", SMALL, async (stage, page) => {
  await page.getByText("Compare", { exact: true }).click();
  const other = page.locator("[data-part=other]");
  await other.locator("article.card").first().waitFor();
  const said = await stage.waitForSaid("compare");
  assert.equal(said.other?.version, "current");
  assert.notEqual(said.other?.inputs.strategy, undefined);
  await other.getByLabel("How many tasks").fill("6");
  await waitFor(
    async () => (await figure(other as unknown as Page, "placed").innerText()) === "6 / 6",
    "the other side's figure",
  );
  const row = page.locator(".differences tr", { hasText: "tasks placed" });
  assert.equal((await row.locator("td").allInnerTexts()).join(" ").replace(/\s+/g, " "), "19 ✓ better 6");
  await page.getByRole("button", { name: "As saved" }).click();
  await waitFor(
    () => stage.said.some((message) => message.type === "compare" && message.other?.version === "saved"),
    "saved",
  );
  await page.getByText("End comparison").click();
  assert.equal(await page.locator("[data-part=other]").count(), 0);
  assert.deepEqual(
    stage.said.findLast(({ type }) => type === "compare"),
    { type: "compare", other: null },
  );
});

play("the picture is copied as SVG and as PNG", SMALL, async (stage, page) => {
  await page.getByText("Copy", { exact: true }).click();
  await page.getByRole("button", { name: "As SVG" }).click();
  const svg = (await stage.waitForSaid("copy")).picture;
  assert.ok(svg.format === "svg" && svg.text.startsWith("<svg") && svg.text.includes("i-0b19"));
  assert.ok(!svg.text.includes("var("));
  await page.getByText("Copy", { exact: true }).click();
  await page.getByRole("button", { name: "As PNG" }).click();
  await waitFor(
    () => stage.said.some((message) => message.type === "copy" && message.picture.format === "png"),
    "a PNG",
  );
  const png = stage.said.findLast(({ type }) => type === "copy");
  assert.ok(png?.type === "copy" && png.picture.format === "png");
  assert.equal(Buffer.from(png.picture.data, "base64").subarray(1, 4).toString("latin1"), "PNG");
});

play("state survives reload", SMALL, async (stage, page) => {
  await header(page).getByLabel("How many tasks").fill("12");
  await page.locator(".position", { hasText: "of 12" }).waitFor();
  await page.keyboard.press("Tab");
  await page.getByRole("slider").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.getByText("Table", { exact: true }).click();
  await page.reload();
  await page.locator(".position", { hasText: "step 1 of 12" }).waitFor();
  assert.equal(await page.locator(".placements").count(), 1);
  const ready = stage.said.findLast(({ type }) => type === "ready");
  assert.ok(ready?.type === "ready");
  assert.deepEqual(ready.state?.inputs, { count: 12 });
  assert.deepEqual(ready.state?.kept, { uri: "file:///w/taskdef.json" });
});

play("the step stays when the definition changes, as far as there are tasks", SMALL, async (stage, page) => {
  await page.keyboard.press("End");
  for (const _ of [1, 2, 3, 4]) await page.keyboard.press("ArrowLeft");
  assert.equal(await position(page), "step 20 of 24");
  await stage.change({ ...SMALL, subject: { ...PORTS.subject } });
  await page.locator(".position", { hasText: "step 8 of 8" }).waitFor();
  await stage.change(SMALL);
  await page.locator(".position", { hasText: "step 20 of 24" }).waitFor();
});

play("a step is kept although the page is left at once", { made: SMALL }, async (_, page) => {
  await page.locator(".bottom .timeline").click();
  await page.keyboard.press("Home");
  for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowRight");
  const kept = await page.evaluate(`window.dispatchEvent(new Event("blur")); sessionStorage.getItem("state")`);
  assert.equal(JSON.parse(String(kept)).step, 3);
});
