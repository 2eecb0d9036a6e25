import { defineMessages } from '../define.ts';

export const commandLineMessages = defineMessages({});
