package risksim.viz;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes what a window would show to a file, without a display: an animated GIF, an MP4, or a folder of PNG frames. PNG and GIF have
 * the same bytes every time on one machine with one set of fonts.
 */
public final class Film {
    /** Frames that are drawn and not yet written, at the most, for each thread that draws. */
    private static final int AHEAD = 2;

    private final Watch watch;

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

    /** Plays and writes; the number of frames. Frames are drawn by all cores while the run goes on, and written in order. */
    public int write(Path to, Length length) {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (Reel reel = reel(to)) {
            Queue<Future<BufferedImage>> drawn = new ArrayDeque<>();
            watch.start();
            drawn.add(pool.submit(drawing(length.width())));
            int frames = 1;
            while (!watch.session().world().ended() && watch.session().world().tick() < length.ticks()) {
                watch.step();
                drawn.add(pool.submit(drawing(length.width())));
                frames++;
                while (drawn.size() > AHEAD * threads) {
                    reel.add(done(drawn.remove()));
                }
            }
            watch.finish();
            while (!drawn.isEmpty()) {
                reel.add(done(drawn.remove()));
            }
            return frames;
        } catch (IOException failed) {
            throw new UncheckedIOException(to + " cannot be written", failed);
        } finally {
            pool.shutdown();
        }
    }

    /** How the picture of this moment is drawn, whenever that is done. */
    private Callable<BufferedImage> drawing(int width) {
        Scene scene = watch.session().look();
        VizFile.Display display = watch.file().displays().get(0);
        return () -> new Picture(scene, display).image(scene, width);
    }

    private static BufferedImage done(Future<BufferedImage> drawing) {
        try {
            return drawing.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a frame cannot be drawn", broken.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a frame was drawn", interrupted);
        }
    }
}
