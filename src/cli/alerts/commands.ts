// `rasid alerts …`: why somebody was told or not, what would be told, and what is muted; telling is `rasid start`.
import type { Command } from '../command.ts';
import { DELIVERY_COMMANDS } from './delivery-commands.ts';

export const ALERT_COMMANDS: Record<string, Command> = {
  ...DELIVERY_COMMANDS,
};
