/** Encounters of the service shape: services show content to people who may leave and return. */
@NullMarked
package risksim.game.service;

import org.jspecify.annotations.NullMarked;
