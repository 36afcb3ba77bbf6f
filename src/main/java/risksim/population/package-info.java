/** People as blocks of arrays: who is engaged with which service, how satisfied, since when; stepped without an object per person. */
@NullMarked
package risksim.population;

import org.jspecify.annotations.NullMarked;
