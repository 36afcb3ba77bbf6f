/** The encounter and its vocabulary: who sees what, which actions exist, how a joint action resolves. */
@NullMarked
package risksim.game;

import org.jspecify.annotations.NullMarked;
