const piece =
  /"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*|\.\.\.|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[{}()[\]:=!|&@$]|[^\s,{}()[\]:=!|&@$"#.]+|\S/g;
const tightBefore = new Set([')', ']', ':', '!', '(', ',']);
const tightAfter = new Set(['(', '[', '$', '@', '...', '']);

/** The same document with a field a line, its comments kept; arguments stay on the line of their field. */
export function pretty(document: string): string {
  const sheet = new Sheet();
  for (const [token] of document.matchAll(piece)) sheet.add(token);
  return sheet.text();
}

class Sheet {
  readonly #lines: string[] = [];
  #line = '';
  #last = '';
  #braces = 0;
  #inner = 0;

  add(token: string): void {
    if (token === ',' && this.#inner === 0) return;
    if (this.#inner === 0 && this.#breaksBefore(token)) this.#end();
    const spread = this.#last === '...' && token === 'on';
    const tight = tightBefore.has(token) || (tightAfter.has(this.#last) && !spread && token !== '@');
    const opensList = token === '(' && this.#braces === 0 && /^(query|mutation|subscription)$/.test(this.#last);
    this.#line += (this.#line === '' || (tight && !opensList) ? '' : ' ') + token;
    if (token === '(' || token === '[') this.#inner += 1;
    if (token === ')' || token === ']') this.#inner -= 1;
    if (this.#inner === 0 && token === '{') this.#open();
    if (token.startsWith('#') || (this.#inner === 0 && token === '}')) this.#end();
    this.#last = token;
  }

  text(): string {
    this.#end();
    return `${this.#lines.join('\n').trim()}\n`;
  }

  #breaksBefore(token: string): boolean {
    if (token === '}') return this.#close();
    if (this.#braces === 0) return false;
    return /^(\w|\.\.\.|#)/.test(token) && ![':', '@', '...', 'on', '$', '='].includes(this.#last);
  }

  #open(): void {
    this.#end();
    this.#braces += 1;
  }

  #close(): boolean {
    this.#end();
    this.#braces = Math.max(0, this.#braces - 1);
    return false;
  }

  #end(): void {
    if (this.#line !== '') this.#lines.push('  '.repeat(this.#braces) + this.#line);
    if (this.#line === '}' && this.#braces === 0) this.#lines.push('');
    this.#line = '';
  }
}
