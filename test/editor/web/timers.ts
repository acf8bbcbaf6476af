// What the suites use of node:timers/promises, where there is no Node.
export { wait as setTimeout };

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
