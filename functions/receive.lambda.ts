import { receiveBatch } from '#flows/receive.ts';
import { settings } from './settings.ts';
import { wire } from './wire.ts';

const ports = wire(settings(), 'receive');

export const handler = (event: unknown) => receiveBatch(event, ports);
