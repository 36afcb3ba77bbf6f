package risksim.file;

/**
 * Where a value was written.
 *
 * @param file the file as the user named it, or "default"
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole file is meant
 */
public record Place(String file, int line, int column) {
    /** The place of values that nobody wrote. */
    public static final Place DEFAULT = new Place("default", 0, 0);

    /** A file as a whole. */
    public static Place whole(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public String toString() {
        return line > 0 && !file.equals(DEFAULT.file) ? file + ":" + line : file;
    }
}
