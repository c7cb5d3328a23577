// Takes all memory before the first call.
const kept: Float64Array[] = [];
for (;;) kept.push(new Float64Array(1e6).fill(1));
