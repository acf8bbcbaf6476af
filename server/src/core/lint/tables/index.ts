/** The tables that ship, each with the name of its file. */
import collocation from './collocation.json' with { type: 'json' };
import colloquial from './colloquial.json' with { type: 'json' };
import confusedWord from './confused-word.json' with { type: 'json' };
import fazhiHomophone from './fazhi-homophone.json' with { type: 'json' };
import fixedPhrase from './fixed-phrase.json' with { type: 'json' };
import lawName from './law-name.json' with { type: 'json' };
import missingObject from './missing-object.json' with { type: 'json' };
import mixedPattern from './mixed-pattern.json' with { type: 'json' };
import omission from './omission.json' with { type: 'json' };
import outdated from './outdated.json' with { type: 'json' };
import redundantWord from './redundant-word.json' with { type: 'json' };
import shortName from './short-name.json' with { type: 'json' };
import { ShippedTable } from './table.js';
import typo from './typo.json' with { type: 'json' };
import unansweredConjunction from './unanswered-conjunction.json' with { type: 'json' };
import unquotedName from './unquoted-name.json' with { type: 'json' };

export const TABLES = {
  collocation: new ShippedTable('collocation.json', collocation),
  colloquial: new ShippedTable('colloquial.json', colloquial),
  confusedWord: new ShippedTable('confused-word.json', confusedWord),
  fazhiHomophone: new ShippedTable('fazhi-homophone.json', fazhiHomophone),
  fixedPhrase: new ShippedTable('fixed-phrase.json', fixedPhrase),
  lawName: new ShippedTable('law-name.json', lawName),
  missingObject: new ShippedTable('missing-object.json', missingObject),
  mixedPattern: new ShippedTable('mixed-pattern.json', mixedPattern),
  omission: new ShippedTable('omission.json', omission),
  outdated: new ShippedTable('outdated.json', outdated),
  redundantWord: new ShippedTable('redundant-word.json', redundantWord),
  shortName: new ShippedTable('short-name.json', shortName),
  typo: new ShippedTable('typo.json', typo),
  unansweredConjunction: new ShippedTable('unanswered-conjunction.json', unansweredConjunction),
  unquotedName: new ShippedTable('unquoted-name.json', unquotedName),
} as const;
