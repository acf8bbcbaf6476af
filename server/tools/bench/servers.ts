/** The servers that keys are typed into. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerStart } from './client.js';
import { here, made, peers, release } from './paths.js';

export type Servers = Readonly<Record<string, ServerStart>>;

/** @param symbols how many symbols the floor answers */
export const pair = (symbols = 0): Servers => ({
  floor: {
    command: process.execPath,
    args: [join(made, 'floor-server.js'), '--stdio'],
    initializationOptions: { symbols },
  },
  ours: { command: process.execPath, args: [join(release, 'start.js'), '--stdio'] },
});

/** What else can be had on this machine. */
export function peerServers(): Servers {
  const zhlint = join(peers, 'zhlint/lib/index.js');
  const autocorrect = join(peers, 'autocorrect-node/cli.js');
  return {
    ...(existsSync(autocorrect) && {
      autocorrect: { command: process.execPath, args: [autocorrect, 'server'] },
    }),
    ...(existsSync(zhlint) && {
      zhlint: {
        command: process.execPath,
        args: [join(made, 'zhlint-server.js'), pathToFileURL(zhlint).href, '--stdio'],
      },
    }),
  };
}

export interface ZhlintModule {
  run(
    text: string,
    options: typeof ZHLINT_RULES,
  ): { readonly validations: readonly { readonly index: number; readonly message: string }[] };
}

/** Without being told so it checks nothing. */
export const ZHLINT_RULES = { rules: { preset: 'default' } } as const;

/** A peer as a module; undefined where it is not installed. */
export function peer<T>(name: string): T | undefined {
  try {
    return createRequire(join(here, 'package.json'))(name) as T;
  } catch {
    return undefined;
  }
}
