/** Institutions that measure and intervene: detectors of hidden behaviour, their certificates, and auditors who act on alarms. */
@NullMarked
package risksim.audit;

import org.jspecify.annotations.NullMarked;
