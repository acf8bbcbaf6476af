// Mocha's build for browsers, set up before any suite is read; it needs no page, so a worker will do.
import 'mocha';

mocha.setup({ ui: 'bdd', reporter: 'spec', forbidOnly: true, forbidPending: true, timeout: 30_000 });
