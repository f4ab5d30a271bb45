import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins/magic-link';
import type { Kysely } from 'kysely';
import { hashPassword, verifyPassword } from './password.ts';

export interface AuthOptions {
  /** A connection for the tables in the PostgreSQL schema `auth`. */
  readonly database: Kysely<unknown>;
  readonly secret: string;
  /** Where people reach us; when nobody said, the address a request names. */
  readonly publicUrl: string | undefined;
}

/** The header in which the server says who really calls; what a caller writes into it is thrown away. */
export const addressHeader = 'x-throughline-address';

const day = 24 * 60 * 60;

/** Attempts are counted in the database, so that who guesses gains nothing by asking another process. */
const rateLimit = {
  enabled: true,
  storage: 'database',
  window: 60,
  max: 300,
  customRules: { '/sign-in/email': { window: 60, max: 10 } },
} as const;

/** Sign-in of people: passwords and one-time links, with sessions in the database. Nobody signs up uninvited. */
export function openAuth({ database, secret, publicUrl }: AuthOptions) {
  return betterAuth({
    appName: 'Throughline',
    basePath: '/auth',
    baseURL: publicUrl ?? { allowedHosts: ['*'], fallback: 'http://localhost', protocol: 'http' },
    secret,
    database: { db: database, type: 'postgres', schemaName: 'auth' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: {
      expiresIn: 30 * day,
      disableSessionRefresh: true,
      additionalFields: { workspaceId: { type: 'string', required: false, input: false } },
    },
    rateLimit,
    disabledPaths: ['/sign-up/email', '/sign-in/magic-link', '/update-user', '/change-email', '/delete-user'],
    advanced: {
      cookiePrefix: 'throughline',
      useSecureCookies: publicUrl?.startsWith('https:') ?? false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    plugins: [
      magicLink({
        expiresIn: 60 * 60,
        disableSignUp: true,
        storeToken: 'hashed',
        rateLimit: { window: 60, max: 30 },
        sendMagicLink: ({ token, metadata }) => deliver(metadata, token),
      }),
    ],
  });
}

export type Auth = ReturnType<typeof openAuth>;

/** A path that signs one person in, once, within an hour. */
export async function oneTimeSignIn(auth: Auth, email: string, next: string): Promise<string> {
  let path = '';
  const metadata = {
    deliver: (token: string) => {
      path = `/auth/magic-link/verify?${new URLSearchParams({ token, callbackURL: next, errorCallbackURL: '/sign-in' })}`;
    },
  };
  await auth.api.signInMagicLink({ body: { email, metadata }, headers: new Headers() });
  return path;
}

function deliver(metadata: Record<string, unknown> | undefined, token: string): void {
  const take: unknown = metadata?.['deliver'];
  if (typeof take === 'function') take(token);
}
