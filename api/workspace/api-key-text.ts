import { hash, randomBytes } from 'node:crypto';
import { parse, stringify } from 'uuid';

const form = /^tl_([\w-]{22})_([\w-]{43})$/;

/** A new key for a workspace: the text shown once to a person, and the hash that is kept. */
export function newApiKey(workspaceId: string): { secret: string; hash: string } {
  const workspace = Buffer.from(parse(workspaceId)).toString('base64url');
  const secret = `tl_${workspace}_${randomBytes(32).toString('base64url')}`;
  return { secret, hash: hashOf(secret) };
}

/** Which workspace a key's text speaks of, and its hash; nothing when it is no key. */
export function readApiKey(secret: string): { workspaceId: string; hash: string } | undefined {
  const workspace = form.exec(secret)?.[1];
  if (!workspace) return undefined;
  const bytes = Buffer.from(workspace, 'base64url');
  return workspaceIdIn(bytes, hashOf(secret));
}

function workspaceIdIn(bytes: Buffer, hash: string): { workspaceId: string; hash: string } | undefined {
  try {
    return { workspaceId: stringify(bytes), hash };
  } catch {
    return undefined;
  }
}

function hashOf(secret: string): string {
  return hash('sha256', secret);
}
