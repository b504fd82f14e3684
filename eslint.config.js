import tseslint from 'typescript-eslint';

/** The house style, as far as a machine can hold it (see CONTRIBUTING.md). */
export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'manuscripts', '**/*.d.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['scripts/**/*.ts', 'tests/**/*.ts', '*.config.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 200 }],
      'max-params': ['error', 3],
      complexity: ['error', 20],
      eqeqeq: 'error',
      'no-param-reassign': 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    files: ['scripts/**/*.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 40, skipComments: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    // The whole journey stands on one screen there; a switch over all kinds of node is one idea.
    files: ['scripts/pipeline.ts', 'scripts/**/write-blocks.ts', 'scripts/**/collect-notes.ts'],
    rules: { 'max-lines-per-function': 'off', complexity: 'off' },
  },
);
