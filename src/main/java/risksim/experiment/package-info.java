/** Arms and replications on all cores; results on disk; resume; findings. */
@NullMarked
package risksim.experiment;

import org.jspecify.annotations.NullMarked;
