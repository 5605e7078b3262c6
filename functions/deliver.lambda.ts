import { deliverBatch } from '#flows/deliver.ts';
import { settings } from './settings.ts';
import { wire } from './wire.ts';

const ports = wire(settings(), 'deliver');

export const handler = (event: unknown) => deliverBatch(event, ports);
