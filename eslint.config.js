import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const MOCKED_MODULE = {
  selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^(doMock|mock)$/]",
  message: 'Hand in what a test needs instead of mocking a module.',
};
const OWN_PATIENCE = [
  {
    selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^wait(For|Until)$/]",
    message: 'Wait with `eventually` of ~/testing/eventually, or `expect.poll`.',
  },
  {
    selector:
      "CallExpression[callee.object.name='expect'][callee.property.name='poll'] > ObjectExpression > Property[key.name='timeout']",
    message: 'How long tests wait is said once, in app/testing/patience.ts.',
  },
  {
    selector:
      "CallExpression[callee.property.name='toPass'] > ObjectExpression > Property[key.name='timeout'], CallExpression[callee.object.name='test'][callee.property.name='setTimeout'], CallExpression[callee.name=/^(it|test|beforeAll|beforeEach|afterAll|afterEach)$/] > Literal.arguments:last-child[raw=/^\\d/], CallExpression[callee.property.name='waitForTimeout']",
    message: 'How long tests wait and may take is said once, in app/testing/patience.ts.',
  },
];
const TIME_OF_DAY = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'A pure file reads no clock: let the caller hand in the time.',
};
const CLOCK_AND_CHANCE = [
  { object: 'Date', property: 'now', message: TIME_OF_DAY.message },
  { object: 'performance', property: 'now', message: TIME_OF_DAY.message },
  {
    object: 'Math',
    property: 'random',
    message: 'A pure file leaves nothing to chance: let the caller hand it in.',
  },
];
const ENVIRONMENT = {
  object: 'process',
  property: 'env',
  message: 'The environment is read by entry points and becomes configuration.',
};
const TESTS = ['**/*.test.{ts,tsx}', '**/*.spec.ts', '**/testing/**', '**/testing*.ts'];

/** Files with functions of more than 80 lines: none is added. */
const LONG_FUNCTIONS = [
  'app/composition/open-application.server.ts',
  'app/features/grounding/fields/judge-field.ts',
  'app/features/interview/form/{autosave,closing-fields,line-builder,opening-fields}.{ts,tsx}',
  'app/features/interview/sample/sample-interview.ts',
  'app/features/resume-import/docx/read-story.ts',
  'app/platform/litefs/leased-replication.server.ts',
  'app/routes/interviews.$interviewId._index.tsx',
  'e2e/cluster/edge.ts',
];
/** Files with functions of more than 4 parameters: none is added. */
const MANY_PARAMETERS = [
  // Remix calls it.
  'app/entry.server.tsx',
  'app/features/grounding/fields/{contact,findings}.ts',
  'app/features/grounding/prune-resume.ts',
  'app/features/language/scopes.ts',
  'app/features/personality/framings.server.ts',
  'app/features/posting/lexicon/{find-terms,guards}.ts',
  'app/features/writing/composing/from-parts.ts',
  'app/features/writing/drafting-threads.server.ts',
];

export default tseslint.config(
  { ignores: ['build', 'coverage', 'data', 'migrations', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, jsxA11y.flatConfigs.recommended],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-console': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'lib', name: 'Response' }], allowThrowingUnknown: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-restricted-syntax': ['error', MOCKED_MODULE, TIME_OF_DAY],
      'no-restricted-properties': ['error', ENVIRONMENT, ...CLOCK_AND_CHANCE],
    },
  },
  {
    // What talks to the world anyway, and what measures it or makes the clock that is handed on.
    files: [
      '**/*.server.{ts,tsx}',
      'app/command-line/**',
      'app/metrics/measure-{printing,writes}.ts',
      'app/platform/clock.ts',
      'server/**',
      'bench/**',
      'deploy/**',
      'e2e/**',
      ...TESTS,
    ],
    rules: {
      'no-restricted-syntax': ['error', MOCKED_MODULE],
      'no-restricted-properties': ['error', ENVIRONMENT],
    },
  },
  {
    files: [
      'app/command-line/commands/*.ts',
      'server/{dev,dev-models,serve,start,stop-on-signal}.{js,ts}',
      // PATH and the user's cache folder, as every program finds them, and a switch of an SDK.
      'app/platform/pdf/{find-browser,packaged-browser}.server.ts',
      'app/platform/storage/load-sdk.server.ts',
      '*.config.ts',
      'bench/**',
      'deploy/run.ts',
      'e2e/**',
      ...TESTS,
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  // A group of tests is as long as what it says of its subject, and a row of a table as wide.
  {
    files: TESTS,
    rules: { 'max-lines-per-function': 'off', 'max-params': 'off' },
  },
  {
    files: TESTS,
    // The one that waits for all of them.
    ignores: ['app/testing/eventually.ts'],
    rules: { 'no-restricted-syntax': ['error', MOCKED_MODULE, ...OWN_PATIENCE] },
  },
  { files: LONG_FUNCTIONS, rules: { 'max-lines-per-function': 'off' } },
  { files: MANY_PARAMETERS, rules: { 'max-params': 'off' } },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**', 'bench/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', module: 'writable' } },
  },
);
