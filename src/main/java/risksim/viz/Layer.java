package risksim.viz;

import java.awt.geom.Rectangle2D;
import sim.portrayal.FieldPortrayal2D;

/**
 * A portrayal with its place.
 *
 * @param name for MASON's menu of layers
 * @param bounds in the window at scale 1
 */
record Layer(FieldPortrayal2D portrayal, String name, Rectangle2D.Double bounds) {}
