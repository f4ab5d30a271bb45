import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

/** What a kind of file may not import; the walls of the house. */
const wall = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: patterns.map(([regex, message]) => ({ regex, message })) }] },
});

const web = ['/web/', 'The API never imports the web; they speak GraphQL over HTTP.'];
const api = ['/api/', 'The web knows the API only through lib/ask.ts.'];
const graphql = ['^(type-graphql|graphql)$', 'An entity says the truth; the contract is told in x.type.ts.'];
const resolver = ['\\.resolver\\.ts$', 'A resolver never calls another; share the use case instead.'];
const decorated = ['\\.(type|input|resolver)\\.ts$', 'This runs under plain Node, which rejects decorators.'];
const entity = ['\\.entity\\.ts$', 'The contract is not the table; name the columns in the entity.'];

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', '.throughline/', 'web/lib/graphql-env.d.ts', 'coverage/', 'screens/'] },
  typescript.configs.recommended,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly' } },
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
      'max-params': ['error', 3],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-warning-comments': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that says it.' },
        { selector: 'TSEnumDeclaration', message: 'Node strips types, not enums: use vocabulary.ts.' },
      ],
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: typescript.parser } } },
  {
    files: ['**/*.svelte'],
    rules: { 'no-undef': 'off', 'max-lines-per-function': 'off', 'svelte/no-navigation-without-resolve': 'off' },
  },
  { files: ['**/*.svelte.ts', '**/*.svelte'], rules: { 'svelte/prefer-svelte-reactivity': 'off' } },
  { files: ['*.config.*', 'tests/api/postgres.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['api/**/*.resolver.ts', 'api/**/*.type.ts', 'api/graph/plan.ts', 'api/graph/where.ts'],
    rules: { 'max-params': 'off' },
  },
  { files: ['migrations/**'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  { files: ['tests/**'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['tests/bench/**', 'tests/browser/**', 'api/main.ts', 'api/key.ts', 'api/exchange/**'],
    rules: { 'no-console': 'off' },
  },
  wall(['api/**/*.ts'], web),
  wall(['web/**/*.ts', 'web/**/*.svelte'], api),
  wall(['api/**/*.entity.ts'], web, graphql, decorated),
  wall(['api/**/*.type.ts', 'api/**/*.input.ts'], web, entity, resolver),
  wall(['api/**/*.resolver.ts'], web, resolver),
);
