/** The text with the replacement character for each half of a pair that stands alone, which UTF-8 cannot write. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
