/** Codes in another numbering. */
export function recode(codes: Int32Array, position: Int32Array): Int32Array {
  const recoded = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i++) recoded[i] = position[codes[i]];
  return recoded;
}
