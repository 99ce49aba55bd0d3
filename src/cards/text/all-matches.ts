/**
 * As `matchAll`, for a pattern with the flag `g`, and without the copy of the pattern that `matchAll` makes at every call:
 * for a pattern with hundreds of words in it, that takes far longer than the matching.
 */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] !== '') continue;
    const isPair = pattern.unicode && (text.codePointAt(match.index) ?? 0) > 0xff_ff;
    pattern.lastIndex += isPair ? 2 : 1;
  }
  return found;
}
