/**
 * Lower-cases a text as the API server does, one character at a time. JavaScript turns `İ` into two characters;
 * that is the only exception.
 */
export function lowerCase(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase();
}
