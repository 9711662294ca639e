/** Lanczos' coefficients for g = 7 and nine terms, as Godfrey (2001) gives them. */
const COEFFICIENTS = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1_259.139_216_722_402_8, 771.323_428_777_653_13,
  -176.615_029_162_140_59, 12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6,
  1.505_632_735_149_311_6e-7,
];

/**
 * Natural logarithm of the gamma function by the approximation of Lanczos (1964), to about 14 digits.
 *
 * @param x at least 0.5
 * @throws RangeError for a smaller one
 */
export function logGamma(x: number): number {
  if (!(x >= 0.5)) throw new RangeError(`${x} is not at least 0.5`);
  const z = x - 1;
  const [first = 1, ...rest] = COEFFICIENTS;
  const series = rest.reduce((sum, coefficient, index) => sum + coefficient / (z + index + 1), first);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(series);
}
