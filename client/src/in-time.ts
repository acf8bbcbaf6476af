/** Waits for an answer that is worth having only soon. No vscode in here. */

/** Undefined where the answer is a failure, or not there after so many milliseconds. */
export async function inTime<T>(asked: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([asked, late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
