import type { Scope } from '../vocabulary.ts';

/** A workspace the caller may enter. */
export interface KnownWorkspace {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly demo: boolean;
  readonly created_at: Date;
  readonly version: number;
  readonly updated_at: Date;
}

interface Known {
  readonly id: string;
  readonly name: string;
  readonly workspaceId: string;
  readonly scopes: ReadonlySet<Scope>;
  readonly workspaces: readonly KnownWorkspace[];
}

export interface MemberCaller extends Known {
  readonly kind: 'MEMBER';
  readonly userId: string;
  readonly email: string;
}

export interface KeyCaller extends Known {
  readonly kind: 'KEY';
}

/** Somebody who showed nothing, or is signed in but a member of no workspace. */
export interface Nobody {
  readonly kind: 'NOBODY';
}

export type Caller = MemberCaller | KeyCaller | Nobody;

export const nobody: Nobody = { kind: 'NOBODY' };
