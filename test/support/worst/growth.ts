/** Whether work grows as the text does, in times that say it in spite of what else the machine is doing. */

/** Milliseconds that are not worth a look: 200,000 characters of a page that nobody writes. */
export const NOTHING = 500;
/** Four times the text: work that grows with it takes four times as long, with its square sixteen times. */
const FACTOR = 4;
const ALLOWED = 9;

/** @param timeOf how long the work takes for a text of a length; asked again where it seems to grow faster */
export function growsAsText(timeOf: (length: number) => number, length: number): boolean {
  let [short, long] = [timeOf(length / FACTOR), timeOf(length)];
  for (let again = 0; again < 3 && long > ALLOWED * short; again++) {
    short = Math.max(short, timeOf(length / FACTOR));
    long = Math.min(long, timeOf(length));
  }
  return long <= NOTHING || long <= ALLOWED * short;
}
