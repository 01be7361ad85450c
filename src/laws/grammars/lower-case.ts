/**
 * A text in lower case, as the API server writes it: character for character. JavaScript makes two characters of `İ`, and
 * that is the only one.
 */
export function lowerCase(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase();
}
