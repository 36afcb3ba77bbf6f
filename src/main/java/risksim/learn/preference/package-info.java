/**
 * Learning from comparisons, as algorithms on arrays: what people prefer, what comparisons show of it, what each method of
 * alignment makes of that, and how much utility is lost on the way (distortion; Goelz, Haghtalab and Yang 2025).
 */
@NullMarked
package risksim.learn.preference;

import org.jspecify.annotations.NullMarked;
