/** Worlds made visible: MASON's window, live charts, inspectors, films and stills of the same pictures. */
@NullMarked
package risksim.viz;

import org.jspecify.annotations.NullMarked;
