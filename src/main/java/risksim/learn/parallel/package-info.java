/** Parallel sampling: positions that are filled at once, round by round, as diffusion language models do and as agents who act together do. */
@NullMarked
package risksim.learn.parallel;

import org.jspecify.annotations.NullMarked;
