/** The part of jStat that is used here; the package has no types of its own. */
declare module 'jstat' {
  interface Distributions {
    readonly normal: { inv(probability: number, mean: number, deviation: number): number };
    readonly chisquare: { cdf(value: number, degreesOfFreedom: number): number };
    gammaln(value: number): number;
  }
  const library: { readonly jStat: Distributions };
  export default library;
}
