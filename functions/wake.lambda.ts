import { wakeOnTick } from '#flows/wake.ts';
import { settings } from './settings.ts';
import { wire } from './wire.ts';

const ports = wire(settings(), 'wake');

export const handler = (event: unknown) => wakeOnTick(event, ports);
