import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDynamoDb } from '../../local/dynamodb.ts';
import { storeContract } from './store.contract.ts';

storeContract('the embedded engine in memory', () => startDynamoDb({ folder: null }));

storeContract('the embedded engine on disk', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchbase-contract-'));
  const { endpoint, close } = await startDynamoDb({ folder });
  return {
    endpoint,
    close: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
