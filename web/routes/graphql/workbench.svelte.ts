import { askAsWritten, Unanswered } from '#lib/ask.ts';
import { type Asked, askedBefore, curlOf, keepAsked } from './asked.ts';
import { type Contract, contractQuery } from './contract.ts';
import { pretty } from './pretty.ts';

const begin = `# Ctrl Enter asks. The contract is beside or below.
query {
  viewer {
    workspace {
      name
    }
  }
  accounts(first: 5) {
    nodes {
      name
      stage
    }
    totalCount
  }
}
`;

/** What is written, what was answered, and what may be asked. */
export class Workbench {
  query = $state(begin);
  variables = $state('{}');
  answer = $state('');
  told = $state('');
  asking = $state(false);
  before: Asked[] = $state.raw([]);
  contract: Contract | null = $state.raw(null);

  /** In the browser: what was asked here before, and the contract. */
  async open(): Promise<void> {
    this.before = askedBefore();
    const { query, variables } = this.before[0] ?? this;
    this.#write(query, variables);
    const { data } = await askAsWritten({ query: contractQuery }).catch(() => ({ data: null }));
    this.contract = (data as { __schema: Contract } | null)?.__schema ?? null;
    if (!this.contract) this.told = 'The contract could not be read. Load the page again.';
  }

  async ask(): Promise<void> {
    const variables = this.#given();
    if (variables === undefined || this.asking) return;
    this.asking = true;
    const begun = performance.now();
    this.answer = await answerTo(this.query, variables);
    this.told = `Answered in ${Math.round(performance.now() - begun)} ms.`;
    this.asking = false;
    this.before = keepAsked({ query: this.query, variables: this.variables });
  }

  tidy(): void {
    const variables = this.#given();
    this.#write(pretty(this.query), variables === undefined ? this.variables : JSON.stringify(variables, null, 2));
  }

  again(index: number): void {
    const { query, variables } = this.before[index] ?? this;
    this.#write(query, variables);
  }

  begin(operation: string): void {
    this.#write(pretty(operation), '{}');
    this.told = 'A beginning was written into the editor.';
  }

  async copyCurl(): Promise<void> {
    const variables = this.#given();
    if (variables === undefined) return;
    const text = curlOf(location.origin, this.query, variables);
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    this.told = copied ? 'The command was copied; it reads the key from $THROUGHLINE_KEY.' : 'Copy it from the answer.';
    if (!copied) this.answer = text;
  }

  #write(query: string, variables: string): void {
    this.query = query;
    this.variables = variables;
  }

  /** The variables, or nothing where they are no JSON. */
  #given(): unknown {
    try {
      return JSON.parse(this.variables.trim() || '{}') as unknown;
    } catch {
      this.told = 'The variables are not JSON.';
      return undefined;
    }
  }
}

async function answerTo(query: string, variables: unknown): Promise<string> {
  try {
    return JSON.stringify(await askAsWritten({ query, variables }), null, 2);
  } catch (thrown) {
    if (thrown instanceof Unanswered) return thrown.message;
    throw thrown;
  }
}
