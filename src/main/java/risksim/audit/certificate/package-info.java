/** How often detectors are wrong: staged behaviour whose truth is known, what detectors make of it, and certificates that keep it. */
@NullMarked
package risksim.audit.certificate;

import org.jspecify.annotations.NullMarked;
