package risksim.file;

/** Cells of comma-separated text. */
public final class Csv {
    private Csv() {}

    /** A text as a cell that no spreadsheet takes for a formula. */
    public static String cell(String text) {
        String harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\\n\\r].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
