package risksim.file;

/**
 * One thing that is wrong with an input, and what was expected instead.
 *
 * @param file the file as the user named it
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole file is meant
 * @param path where in the file's tree: {@code agents[0].with.learning-rate}; empty for the whole
 * @param message what is wrong and what was expected, in one sentence without a final stop
 */
public record Problem(String file, int line, int column, String path, String message) {
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line + ":" + column : file;
        return place + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
