// Where a log driver is to be had.
import { LOG_DRIVERS } from "../../data/logDrivers.js";
import { knownText } from "../../parse/placeholders.js";
import { listed } from "./markdown.js";
import type { Topic } from "./topic.js";

export const logDriverHover: Topic = ({ value }) => {
  const driver = LOG_DRIVERS.find(({ name }) => name === knownText(value));
  if (driver === undefined) return undefined;
  const { fargate, managed, windows } = driver;
  const places = [
    "Linux instances",
    ...(windows ? ["Windows instances"] : []),
    ...(fargate ? ["Fargate"] : []),
    ...(managed ? ["Managed Instances"] : []),
  ];
  const lacking = [...(fargate ? [] : ["Fargate"]), ...(managed ? [] : ["Managed Instances"])];
  return `Works on ${listed(places)}${lacking.length === 0 ? "" : `; not on ${listed(lacking, "or")}`}.`;
};
