/** The same agents in Akka actors; a barrier per tick; messages between agents. */
@NullMarked
package risksim.actor;

import org.jspecify.annotations.NullMarked;
