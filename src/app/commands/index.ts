import { briefCommands } from "./briefCommands";
import { businessCommands } from "./businessCommands";
import { caseCommands } from "./caseCommands";
import { chartCommands } from "./chartCommands";
import type { Command } from "./command";
import { editCommands } from "./editCommands";
import { exploreCommands } from "./exploreCommands";
import { familyCommands } from "./familyCommands";
import { gradeCommands } from "./gradeCommands";
import { mapCommands } from "./mapCommands";
import { mergeCommands } from "./mergeCommands";
import { pageCommands } from "./pageCommands";
import { placeCommands } from "./placeCommands";
import { planCommands } from "./planCommands";
import { safeguardCommands } from "./safeguardCommands";
import { shareCommands } from "./shareCommands";
import { timeCommands } from "./timeCommands";
import { viewCommands } from "./viewCommands";
import { whatIfCommands } from "./whatIfCommands";

/** Everything a user can do. A new command is one entry in one of the lists. */
export const commands: readonly Command[] = [
  ...exploreCommands,
  ...caseCommands,
  ...editCommands,
  ...mergeCommands,
  ...mapCommands,
  ...placeCommands,
  ...gradeCommands,
  ...businessCommands,
  ...pageCommands,
  ...planCommands,
  ...safeguardCommands,
  ...shareCommands,
  ...whatIfCommands,
  ...familyCommands,
  ...timeCommands,
  ...briefCommands,
  ...viewCommands,
  ...chartCommands,
];

const byId = new Map(commands.map((command) => [command.id, command]));

export function commandById(id: string): Command | undefined {
  return byId.get(id);
}

/** Runs a command unless it cannot be run now; returns why not. */
export function runCommand(id: string): string | undefined {
  const command = byId.get(id);
  const why = command?.why();
  if (command && why === undefined) command.run();
  return why;
}

/** Commands of the picture's context menu. */
export function contextCommands(): readonly Command[] {
  return commands.filter((command) => command.context);
}
