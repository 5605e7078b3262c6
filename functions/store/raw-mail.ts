import { DeleteObjectsCommand, GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';

/** AWS limit of DeleteObjects. */
const DELETE_KEYS_MAX = 1000;

/** The bucket into which SES puts the raw mails. They expire by its lifecycle; erasure deletes them earlier. */
export function rawMailBucket(client: S3Client, bucket: string) {
  return {
    /** Null if it has expired or was erased. Throws what else S3 throws. */
    async get(key: string): Promise<Uint8Array | null> {
      try {
        const { Body: body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return body === undefined ? null : await body.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },

    async delete(keys: readonly string[]): Promise<void> {
      for (let start = 0; start < keys.length; start += DELETE_KEYS_MAX) {
        const objects = keys.slice(start, start + DELETE_KEYS_MAX).map((key) => ({ Key: key }));
        const { Errors: errors = [] } = await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: objects, Quiet: true } }));
        if (errors.length > 0) throw new Error(`${errors.length} raw mails were not deleted: ${errors[0]?.Code}`);
      }
    },
  };
}
