// Written by `npm run gen` from the files under en/. Do not edit.
import type { Bundle } from '../lint/message.js';
import bases from './en/bases.json' with { type: 'json' };
import completion from './en/completion.json' with { type: 'json' };
import core from './en/core.json' with { type: 'json' };
import duplicate from './en/duplicate.json' with { type: 'json' };
import figure from './en/figure.json' with { type: 'json' };
import name from './en/name.json' with { type: 'json' };
import numbering from './en/numbering.json' with { type: 'json' };
import parts from './en/parts.json' with { type: 'json' };
import publish from './en/publish.json' with { type: 'json' };
import punctuation from './en/punctuation.json' with { type: 'json' };
import reading from './en/reading.json' with { type: 'json' };
import residue from './en/residue.json' with { type: 'json' };
import restructure from './en/restructure.json' with { type: 'json' };
import server from './en/server.json' with { type: 'json' };
import settings from './en/settings.json' with { type: 'json' };
import structure from './en/structure.json' with { type: 'json' };
import term from './en/term.json' with { type: 'json' };
import titles from './en/titles.json' with { type: 'json' };
import whys from './en/whys.json' with { type: 'json' };
import wording from './en/wording.json' with { type: 'json' };

// Pure, so that a bundle that does not need it leaves it out.
export const ENGLISH: Bundle = /* @__PURE__ */ Object.assign({}, bases, completion, core, duplicate, figure, name, numbering, parts, publish, punctuation, reading, residue, restructure, server, settings, structure, term, titles, whys, wording);
