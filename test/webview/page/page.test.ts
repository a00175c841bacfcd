// The page of the placement preview in a real browser: what a person sees, does, and hears of it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import {
  EMPTY,
  FARGATE,
  HUGE,
  MANY,
  type Made,
  MIDDLE,
  NOTHING,
  PODS,
  PORTS,
  ROLLING,
  SMALL,
  STALLING,
} from "../support/made.js";
import { closeBrowser, openStage, type Stage, type StageOptions } from "../support/stage.js";

after(closeBrowser);

/** A test on a stage of its own, after which nothing may have gone wrong. */
function play(name: string, given: StageOptions | Made, act: (stage: Stage, page: Page) => Promise<void>): void {
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

const position = (page: Page): Promise<string> => page.locator(".position").innerText();
const figure = (page: Page, key: string): Locator => page.locator(`[data-figure="${key}"] dd`).first();
const shownBlocks = (page: Page): Promise<number> => page.locator(".block[data-task]:not(.ghost)").count();
const header = (page: Page): Locator => page.locator("header.top");

play("says what is placed, and shows it at the last task that was placed", SMALL, async (_, page) => {
  await page.getByText("Tasks 20 to 24 were not placed").waitFor();
  assert.equal(await figure(page, "placed").innerText(), "19 / 24");
  assert.equal(await position(page), "step 19 of 24");
  assert.equal(await shownBlocks(page), 19);
  assert.equal(await page.locator("article.card").count(), 9);
  assert.equal(await page.locator(".block.current").innerText(), "19");
  assert.match(await page.locator("article.out").innerText(), /DRAINING/);
});

play("tells why a task went where it went, once somebody rests there", SMALL, async (stage, page) => {
  await page.locator(".verdicts tr.chosen").waitFor();
  assert.deepEqual(stage.said.at(-1), { type: "step", side: "one", id: stepId(stage), step: 18 });
  assert.match(await page.locator("section.step h2").innerText(), /^Task 19 → i-0b19$/);
  const asked = stage.said.length;
  for (const _ of [1, 2, 3, 4]) await page.keyboard.press("ArrowLeft");
  await page.getByText("Task 15 → i-0b19").waitFor();
  await page.locator(".verdicts tr.chosen").waitFor();
  assert.equal(stage.said.length, asked + 1, "asked once for four steps");
});

function stepId(stage: Stage): number {
  const said = stage.said.findLast((message) => message.type === "step");
  return said?.type === "step" ? said.id : -1;
}

play("keys step, jump, play and pause", SMALL, async (_, page) => {
  const press = async (key: string): Promise<string> => {
    await page.keyboard.press(key);
    return position(page);
  };
  assert.equal(await press("ArrowRight"), "step 20 of 24");
  assert.equal(await press("End"), "step 24 of 24");
  assert.equal(await press("ArrowRight"), "step 24 of 24");
  assert.equal(await press("Home"), "step 0 of 24");
  assert.equal(await shownBlocks(page), 0);
  assert.equal(await press("PageDown"), "step 1 of 24");
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Pause (space)" }).waitFor();
  await waitFor(async () => Number((await position(page)).split(" ")[1]) >= 3, "three steps");
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Play (space)" }).waitFor();
  const paused = await position(page);
  await page.waitForTimeout(1_000);
  assert.equal(await position(page), paused);
});

play("nothing moves by itself", SMALL, async (_, page) => {
  const before = await page.locator(".page").innerText();
  await page.waitForTimeout(1_200);
  const after = await page.locator(".page").innerText();
  assert.equal(after.replace("…", ""), after);
  assert.equal(after.split("\n")[0], before.split("\n")[0]);
  assert.equal(await position(page), "step 19 of 24");
});

play("the pointer scrubs, and a block leads to its step", SMALL, async (_, page) => {
  const box = await page.locator(".timeline").boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + 5, box.y + 10);
  await page.mouse.down();
  assert.equal(await position(page), "step 1 of 24");
  await page.mouse.move(box.x + box.width / 2 + 2, box.y - 60);
  assert.equal(await position(page), "step 13 of 24");
  await page.mouse.up();
  await page.mouse.move(box.x + 20, box.y + 10);
  assert.equal(await position(page), "step 13 of 24", "let go");
  await page.locator('.block[data-task="4"]').click();
  assert.equal(await position(page), "step 5 of 24");
});

play("nothing on the map moves while somebody steps", SMALL, async (_, page) => {
  const boxes = async (): Promise<unknown> => {
    const cards = await page.locator("article.card").all();
    return Promise.all(cards.map((card) => card.boundingBox()));
  };
  const before = await boxes();
  await page.keyboard.press("Home");
  assert.deepEqual(await boxes(), before);
  await page.keyboard.press("End");
  assert.deepEqual(await boxes(), before);
});

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

function inputsSaid(stage: Stage): Extract<Stage["said"][number], { type: "inputs" }>["inputs"] {
  const said = stage.said.findLast(({ type }) => type === "inputs");
  return said?.type === "inputs" ? said.inputs : {};
}

async function waitFor(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Waited in vain for ${what}.`);
}

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

play("pointing at an instance tells its verdict on the current task", SMALL, async (_, page) => {
  await page.locator(".verdicts tr.chosen").waitFor();
  await page.locator("article.card", { hasText: "i-0a41" }).hover();
  assert.match(
    await page.getByRole("tooltip").innerText(),
    /i-0a41 · m5\.large\nTask 19: ENI slots used up\n2 tasks, 1 before · CPU/,
  );
  await header(page).hover();
  await page.getByRole("tooltip").waitFor({ state: "hidden" });
});

play("the keyboard goes over the map and into its blocks", SMALL, async (_, page) => {
  await page.locator(".verdicts tr.chosen").waitFor();
  for (let stop = 0; stop < 30; stop++) {
    await page.keyboard.press("Tab");
    if ((await page.locator("article.card:focus").count()) > 0) break;
  }
  const focused = (): Promise<string | null> => page.locator(":focus").getAttribute("aria-label");
  assert.equal(await focused(), "i-0a41, m5.large, 2 tasks");
  assert.match(await page.getByRole("tooltip").innerText(), /ENI slots used up/);
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "i-0a42, m5.large, 2 tasks");
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(), "i-0b18, m5.large, 2 tasks");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "Task 8 on i-0b18");
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(), "Task 10 on i-0b18");
  await page.keyboard.press("Enter");
  assert.equal(await position(page), "step 10 of 24");
  await page.keyboard.press("Escape");
  assert.equal(await focused(), "i-0b18, m5.large, 2 tasks");
});

play("the step is said in words, politely", SMALL, async (_, page) => {
  await page.keyboard.press("Home");
  for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowRight");
  const live = page.locator("[aria-live=polite]");
  await waitFor(
    async () => /^Step 3 of 24: Task 3 on i-0c77 in us-east-1c\./.test(await live.innerText()),
    "the sentence",
  );
  const slider = page.getByRole("slider", { name: "Arrivals" });
  assert.match((await slider.getAttribute("aria-valuetext")) ?? "", /^Step 3 of 24/);
  assert.equal(await slider.getAttribute("aria-valuenow"), "3");
});

play("sixty instances are cards, more are rows, many are a heat map", MANY, async (stage, page) => {
  await page.locator(".row").first().waitFor();
  assert.equal(await page.locator(".row").count(), 240);
  assert.match((await page.locator(".row.current").getAttribute("aria-label")) ?? "", /tasks?$/);
  await stage.change(MIDDLE);
  await page.locator("article.card").first().waitFor();
  assert.equal(await page.locator("article.card").count(), 60);
  await stage.change(HUGE);
  await page.locator(".cells canvas").first().waitFor();
  assert.equal(await page.locator("article.card, .row").count(), 0);
});

play("the heat map is walked cell by cell, and told by name", HUGE, async (_, page) => {
  await page.locator(".verdicts tr.chosen").waitFor();
  const field = page.locator(".cells").first();
  await page.keyboard.press("Tab");
  await field.focus();
  await page.keyboard.press("ArrowRight");
  const name = async (): Promise<string> => (await field.getByRole("option").getAttribute("aria-label")) ?? "";
  await waitFor(async () => /^i-0\w+ · m5\.large, Task 2000: .+, \d+ tasks?/.test(await name()), "the name of a cell");
  const before = await name();
  await page.keyboard.press("ArrowDown");
  assert.notEqual(await name(), before);
  const box = await field.boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + 24, box.y + 8);
  assert.match(await page.getByRole("tooltip").innerText(), /m5\.large/);
});

play("many tasks on an instance: the newest are blocks, the rest a number", MIDDLE, async (stage, page) => {
  const crowded: Made = {
    ...MIDDLE,
    cluster: { instances: [{ id: "large", type: "m5.24xlarge", zone: "us-east-1a" }] },
  };
  await stage.change(crowded);
  await page.locator("article.card").first().waitFor();
  await page.keyboard.press("End");
  assert.equal(await shownBlocks(page), 23);
  assert.match(await page.locator("article.card .blocks").innerText(), /^\+237/);
});

play("fixed ports are chips", PORTS, async (_, page) => {
  assert.equal(await page.locator(".chip.own").count(), 6);
  await page.keyboard.press("Home");
  assert.equal(await page.locator(".chip.own").count(), 0);
});

play("a rolling update goes batch by batch on the same map", ROLLING, async (_, page) => {
  await page.getByRole("button", { name: "Rolling update" }).click();
  assert.equal(await page.locator(".zones .block.old").count(), 12);
  assert.match(await page.locator(".verdict").first().innerText(), /^Done after \d+ batches/);
  await page.keyboard.press("ArrowRight");
  assert.match(await position(page), /^batch 1 of \d+$/);
  const fresh = await page.locator(".zones .block.new").count();
  assert.equal(await page.locator(".zones .block.new.current").count(), fresh);
  await page.keyboard.press("End");
  assert.equal(await page.locator(".zones .block.new").count(), 12);
  await page.getByLabel("How many tasks the service may be scaled out to").fill("500");
  await page.getByText(/^Only \d+ of 500 tasks fit\.$/).waitFor();
  await page.getByRole("button", { name: "Arrivals" }).click();
  assert.equal(await position(page), "step 12 of 12");
});

play("a rolling update that stalls says so in red", STALLING, async (_, page) => {
  assert.equal(await figure(page, "rollout").innerText(), "Stalls");
  await page.getByRole("button", { name: "Rolling update" }).click();
  assert.match(await page.locator(".verdict.bad").innerText(), /^Stalls: \d+ fit, \d+ needed\.$/);
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

play("the table says the same, and only rows in sight are made", SMALL, async (stage, page) => {
  await page.getByText("Table", { exact: true }).click();
  const rows = page.locator(".placements tbody tr");
  assert.equal(await rows.count(), 9);
  assert.match(await page.locator(".placements tr.chosen").innerText(), /i-0b19/);
  await page.getByRole("button", { name: "tasks", exact: true }).click();
  assert.equal(await rows.count(), 24);
  assert.match(await rows.nth(20).innerText(), /Task 21\s+not placed: RESOURCE:ENI/);
  await rows.nth(3).getByRole("button").click();
  assert.equal(await position(page), "step 4 of 24");
  await stage.change(HUGE);
  await waitFor(
    async () => (await page.locator(".placements").getAttribute("aria-rowcount")) === "2001",
    "the long table",
  );
  assert.ok((await rows.count()) < 120);
  await page.locator(".table-scroll").evaluate((element) => {
    (element as unknown as { scrollTop: number }).scrollTop = 24 * 1_500;
  });
  await page.getByText("Task 1510", { exact: true }).waitFor();
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

const NO_CLUSTER = {
  problem: "No cluster is chosen. Choose a file that says which instances there are.",
  subject: { name: "web", files: ["taskdef.json"], version: 1 },
  choices: [{ name: "prod.cluster.json", uri: "file:///w/prod.cluster.json" }],
};

play("without a cluster there is one thing to do", { made: null, problem: NO_CLUSTER }, async (stage, page) => {
  await page.getByText("No cluster is chosen.").waitFor();
  await page.getByRole("button", { name: "prod.cluster.json" }).click();
  assert.deepEqual((await stage.waitForSaid("cluster")).clusters, ["file:///w/prod.cluster.json"]);
  await page.getByText("Choose a cluster…").click();
  assert.equal((await stage.waitForSaid("pickCluster")).side, "one");
});

play("an empty cluster, and nothing to place, are said in words", EMPTY, async (stage, page) => {
  await page.getByText(/The cluster has no instances/).waitFor();
  await stage.change(NOTHING);
  await page.getByText("There are no tasks to place.").first().waitFor();
  await page.keyboard.press("ArrowRight");
  assert.equal(await position(page), "step 0 of 0");
});

play("pods have names, nodes a profile, and running pods may go first", PODS, async (stage, page) => {
  assert.equal(await position(page), "step 10 of 13");
  assert.equal(await page.locator(".block.current").innerText(), "worker-1");
  await page.getByText("worker-2 to worker-4 were not placed").waitFor();
  assert.match(await page.locator("section.blocked .summary").innerText(), /^0\/6 nodes are available/);
  await page.getByRole("combobox", { name: "Profile of the scheduler" }).click();
  await page.getByRole("option", { name: "most allocated" }).click();
  await waitFor(() => inputsSaid(stage).profile === "most-allocated", "the profile");
  await page.getByRole("button", { name: /^What if/ }).click();
  await page.getByRole("checkbox", { name: "web" }).check();
  await waitFor(() => inputsSaid(stage).replace?.[0] === "web", "what is replaced");
});

play("on Fargate zones hold tasks, on demand and on Spot", FARGATE, async (_, page) => {
  assert.equal(await page.locator(".zone").count(), 3);
  assert.deepEqual(await page.locator(".zone").first().locator("article .type").allInnerTexts(), ["On demand", "Spot"]);
  assert.equal(await shownBlocks(page), 14);
  assert.equal(await figure(page, "spot").innerText(), "9 / 14");
  await page.keyboard.press("Home");
  assert.equal(await shownBlocks(page), 0);
});

play("a long wait is shown, a short one is not", SMALL, async (stage, page) => {
  await stage.send({ type: "asking", side: "one" });
  assert.equal(await page.locator(".waiting").count(), 0);
  await page.locator(".waiting").waitFor();
  await stage.change(SMALL);
  await page.locator(".waiting").waitFor({ state: "detached" });
});

play("an answer to an older view is let go", SMALL, async (stage, page) => {
  await page.locator(".verdicts tr.chosen").waitFor();
  const why = await page.locator(".why").innerText();
  const result = { step: 18, chosen: 0, why: "Something else.", rows: [] };
  await stage.send({ type: "step", side: "one", id: stepId(stage) - 1, step: 18, result });
  await stage.send({ type: "view", side: "one", result: { superseded: true } });
  assert.equal(await page.locator(".why").innerText(), why);
});
