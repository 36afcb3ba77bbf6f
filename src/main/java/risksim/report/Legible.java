package risksim.report;

import java.util.stream.Collectors;

/** Texts without characters that XML cannot hold, that cannot be seen, or that turn the direction of reading; a blank stands for each. */
public final class Legible {
    private Legible() {}

    /** A text as one line. */
    public static String line(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(legible(c) ? c : ' '));
        return clean.toString();
    }

    /** A text of many lines; its lines stay. */
    static String lines(String text) {
        return text.lines().map(Legible::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean legible(int c) {
        boolean control =
                c < 0x20 || c >= 0x7f && c <= 0x9f || c >= 0xd800 && c <= 0xdfff || c == 0xfffe || c == 0xffff;
        boolean turning =
                c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0x200e || c == 0x200f || c == 0x61c;
        return !control && !turning;
    }
}
