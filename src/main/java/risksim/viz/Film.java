package risksim.viz;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes what a window would show to a file, without a display: an animated GIF, an MP4, or a folder of PNG frames. PNG and GIF have
 * the same bytes every time on one machine with one set of fonts.
 */
public final class Film {
    private final Watch watch;
    private final Picture picture;

    /**
     * How long a film is.
     *
     * @param ticks the last tick that is shown; the film ends earlier if the replication does
     * @param width of a frame in pixels; even
     */
    public record Length(long ticks, int width) {}

    /** A film of a watch's first picture; the watch is at the first frame and has not been started. */
    public Film(Watch watch) {
        this.watch = watch;
        this.picture = watch.pictures().get(0);
    }

    /** Takes frames one by one. */
    interface Reel extends AutoCloseable {
        void add(BufferedImage frame) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Whether a file's name says what to write. */
    public static boolean known(Path to) {
        String name = String.valueOf(to.getFileName()).toLowerCase(Locale.ROOT);
        return !name.contains(".") || name.endsWith(".gif") || name.endsWith(".mp4");
    }

    private static Reel reel(Path to) throws IOException {
        String name = String.valueOf(to.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".gif") ? new GifReel(to) : name.endsWith(".mp4") ? new Mp4Reel(to) : new PngReel(to);
    }

    /** Plays and writes; the number of frames. */
    public int write(Path to, Length length) {
        try (Reel reel = reel(to)) {
            watch.start();
            int frames = 1;
            reel.add(frame(length.width()));
            while (!watch.session().world().ended() && watch.session().world().tick() < length.ticks()) {
                watch.step();
                reel.add(frame(length.width()));
                frames++;
            }
            watch.finish();
            return frames;
        } catch (IOException failed) {
            throw new UncheckedIOException(to + " cannot be written", failed);
        }
    }

    private BufferedImage frame(int width) {
        return picture.image(Optional.of(watch), width);
    }
}
