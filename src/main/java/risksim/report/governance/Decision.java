package risksim.report.governance;

import java.util.Locale;

/** What may be decided about a risk, mildest first; the worst of all risks holds for the whole. */
public enum Decision {
    ACCEPT,
    ACCEPT_WITH_CONDITIONS,
    CANNOT_BE_DECIDED,
    DO_NOT_ACCEPT;

    /** In words. */
    String words() {
        String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A shape that says the same without colour. */
    String sign() {
        return switch (this) {
            case ACCEPT -> "\u25CF";
            case ACCEPT_WITH_CONDITIONS -> "\u25D0";
            case CANNOT_BE_DECIDED -> "\u25C6";
            case DO_NOT_ACCEPT -> "\u25B2";
        };
    }

    /** The class of its cell in a page. */
    String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
