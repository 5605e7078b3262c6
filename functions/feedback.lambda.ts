import { feedbackBatch } from '#flows/feedback.ts';
import { settings } from './settings.ts';
import { wire } from './wire.ts';

const ports = wire(settings(), 'feedback');

export const handler = (event: unknown) => feedbackBatch(event, ports);
