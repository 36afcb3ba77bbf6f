/** One experiment as its file states it: catalogs, archetypes, arms. */
@NullMarked
package risksim.scenario;

import org.jspecify.annotations.NullMarked;
