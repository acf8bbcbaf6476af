// Written by `npm run gen` from the files under en/. Do not edit.
import type { Bundle } from '../lint/message.js';
import core from './en/core.json' with { type: 'json' };
import server from './en/server.json' with { type: 'json' };

export const ENGLISH: Bundle = { ...core, ...server };
