import { defineMessages } from '../define.ts';

export const problemMessages = defineMessages({});
