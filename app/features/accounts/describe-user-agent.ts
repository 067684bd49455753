/** In the order in which they are told apart: most name their ancestors too. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** A browser in words a person knows it by, e.g. `Firefox on Linux`. */
export function describeUserAgent(userAgent: string): string {
  const name = (known: typeof BROWSERS) => known.find(([sign]) => sign.test(userAgent))?.[1];
  const browser = name(BROWSERS) ?? 'A browser';
  const system = name(SYSTEMS);
  return system === undefined ? browser : `${browser} on ${system}`;
}
