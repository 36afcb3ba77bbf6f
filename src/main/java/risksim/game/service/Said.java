package risksim.game.service;

import risksim.check.Check;
import risksim.file.Shape;

/** Holds the numbers of a rule against its kind: each kind has its own, all of them, and no others. */
final class Said {
    private Said() {}

    static void only(String name, boolean wanted, boolean given, Enum<?> kind) {
        String form = Shape.name(kind);
        Check.that(!wanted || given, name + " is missing; kind '" + form + "' needs it");
        Check.that(wanted || !given, name + " has no meaning for kind '" + form + "'");
    }
}
