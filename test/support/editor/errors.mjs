// What the commands of this folder share: errors that the user can mend, printed as text in Chinese and
// English without a stack, and the way a command ends.

export class SetUpError extends Error {
  /**
   * @param {string} chinese what is wrong
   * @param {string} english the same in English
   * @param {string} [command] the one command to run
   */
  constructor(chinese, english, command) {
    super([chinese, english, ...(command ? [`  ${command}`] : [])].join('\n'));
    this.name = 'SetUpError';
  }
}

/** Runs a command's main function; its return value is the exit code. */
export async function runMain(main) {
  try {
    process.exit((await main()) ?? 0);
  } catch (error) {
    console.error(error instanceof SetUpError ? error.message : error);
    process.exit(1);
  }
}

/**
 * Resolves, with the exit code for it, when the user or the system asks this process to stop; from then on
 * that is all it does.
 */
export function interruption() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(130));
  });
}
