import { SESClient } from '@aws-sdk/client-ses';
import { answerCloudFormation, type ActivationEvent } from './activation.ts';

const ses = new SESClient({});

export const handler = (event: ActivationEvent) => answerCloudFormation(event, ses);
