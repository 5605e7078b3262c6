import { deliverBatch } from '#flows/batch.ts';
import { settings } from './settings.ts';
import { wire } from './wire.ts';

const ports = wire(settings(), 'deliver');

export const handler = (event: unknown) => deliverBatch(event, ports);
