// The page's scripts are set one after another in one scope: each says what it takes (global) and gives (exported).
const browser =
  "document location getSelection getComputedStyle matchMedia requestAnimationFrame addEventListener scrollTo scrollY innerHeight globalThis Node NodeFilter Element Range CSS Highlight ResizeObserver";

export default [
  {
    languageOptions: {
      ecmaVersion: 2023,
      sourceType: "script",
      globals: Object.fromEntries(browser.split(" ").map((name) => [name, "readonly"])),
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-undef": "error",
      "no-unused-vars": "error",
      "no-use-before-define": ["error", { functions: false }],
      "no-redeclare": "error",
      "no-shadow": "error",
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: "error",
      "no-implicit-globals": "off",
      "no-eval": "error",
      "no-restricted-globals": ["error", "setTimeout", "setInterval", "fetch", "XMLHttpRequest"],
    },
  },
];
