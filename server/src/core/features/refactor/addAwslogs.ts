// Sends the logs of a container to CloudWatch. The log group is named by the family, the streams by the container.
import type { Value } from "../../edit/editor.js";
import type { Container, TaskDefinition } from "../../model/ecs/taskDefinition.js";
import { lacks } from "../../model/values.js";
import type { Source } from "../../parse/doc.js";
import { awslogsOptions } from "../../rules/shared/logOptions.js";
import { accountOf, ensureExecutionRole } from "./account.js";
import { offer, ownContainer, type Refactoring } from "./refactoring.js";

export const addAwslogs: Refactoring = {
  kind: "refactor.rewrite.stowage.addAwslogs",
  offers(place) {
    const container = ownContainer(place);
    const { task } = place;
    if (task === undefined || container === undefined) return [];
    const { node } = container;
    if (!lacks(node, "logConfiguration") || !lacks(node, "firelensConfiguration")) return [];
    return [
      offer(place, "Send the logs to CloudWatch (awslogs)", (editor) => {
        editor.put(node, "logConfiguration", awslogsConfiguration(task, container, place.source));
        // Elsewhere the role of the instance writes the logs.
        if (task.fargate) ensureExecutionRole(editor, task, accountOf(place.source));
      }),
    ];
  },
};

export interface AwslogsConfiguration {
  readonly logDriver: string;
  readonly options: Readonly<Record<string, string>>;
  readonly [key: string]: Value;
}

export function awslogsConfiguration(task: TaskDefinition, container: Container, source: Source): AwslogsConfiguration {
  const options = { ...awslogsOptions(task, container), "awslogs-region": accountOf(source).region };
  return { logDriver: "awslogs", options };
}
