import { defineMessages } from '../define.ts';

export const windowMessages = defineMessages({});
