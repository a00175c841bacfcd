// The shapes of the page: cards, rows, cells and tables, rolling updates, pods, Fargate, and nothing to show.
import assert from "node:assert/strict";
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
import { figure, inputsSaid, play, position, shownBlocks, waitFor } from "../support/play.js";

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

const NOTHING_THERE = {
  problem: "service.json holds nothing that is placed.",
  subject: NO_CLUSTER.subject,
  choices: null,
};

play(
  "no cluster is offered where another one would change nothing",
  { made: null, problem: NOTHING_THERE },
  async (_, page) => {
    await page.getByText("holds nothing that is placed").waitFor();
    assert.equal(await page.getByText("Choose a cluster…").count(), 0);
  },
);

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

const LONG_NAMES = {
  subject: SMALL.subject,
  cluster: {
    instances: ["a", "b", "c"].map((letter) => ({
      id: `ip-10-0-12-34-${letter}.eu-west-1.compute.internal`,
      type: "m5.xlarge",
      zone: `eu-west-1${letter}`,
    })),
  },
};

play("a long name leaves room for the number of tasks", { made: LONG_NAMES, width: 620 }, async (_, page) => {
  await page.locator("article.card .count").first().waitFor();
  const cut = await page
    .locator("article.card .count")
    .evaluateAll((counts) => counts.filter((count) => count.scrollWidth > count.clientWidth).length);
  assert.equal(cut, 0);
});

play("on Fargate zones hold tasks, on demand and on Spot", FARGATE, async (_, page) => {
  assert.equal(await page.locator(".zone").count(), 3);
  assert.deepEqual(await page.locator(".zone").first().locator("article .type").allInnerTexts(), ["On demand", "Spot"]);
  assert.equal(await shownBlocks(page), 14);
  assert.equal(await figure(page, "spot").innerText(), "9 / 14");
  await page.keyboard.press("Home");
  assert.equal(await shownBlocks(page), 0);
});
