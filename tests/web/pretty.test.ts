import { parse, print } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pretty } from '../../web/routes/graphql/pretty.ts';

const folder = join('schema', 'examples');
const examples = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

describe('a document that is tidied', () => {
  it.each(examples)('means the same: %s', (_, document) => {
    const squeezed = document.includes('"""') ? document : print(parse(document)).replace(/\s+/g, ' ');
    const tidied = pretty(squeezed);
    expect(print(parse(tidied))).toBe(print(parse(document)));
    expect(pretty(tidied)).toBe(tidied);
  });

  it('has a field a line, and keeps its comments', () => {
    const document = 'query ($a:Int=1.5e3){a:b(c:$a,d:[1,2]) @skip(if:true){...on C{d #why\n e} ...F}}';
    expect(pretty(document)).toBe(
      'query ($a: Int = 1.5e3) {\n  a: b(c: $a, d: [1, 2]) @skip(if: true) {\n    ... on C {\n      d\n      #why\n      e\n    }\n    ...F\n  }\n}\n',
    );
  });
});
