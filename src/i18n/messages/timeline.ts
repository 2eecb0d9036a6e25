import { defineMessages } from '../define.ts';

export const timelineMessages = defineMessages({});
