/** Joint choices that agents make at once, in rounds, as diffusion language models fill the positions of a text. */
@NullMarked
package risksim.game.parallel;

import org.jspecify.annotations.NullMarked;
