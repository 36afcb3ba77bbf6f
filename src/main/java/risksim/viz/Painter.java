package risksim.viz;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;

/**
 * Draws scenes on a thread of its own while the run goes on, at most 20 a second. What comes while it draws is left out, so a run
 * never waits for it.
 */
final class Painter implements AutoCloseable {
    /** From one drawing to the next, at the least. */
    private static final long APART = 50_000_000;

    private final List<Picture> pictures;
    private final Runnable shown;
    private final BlockingQueue<Scene> next = new ArrayBlockingQueue<>(1);
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicReferenceArray<BufferedImage> images;
    private final AtomicIntegerArray widths;
    private final Thread thread;
    private volatile long drawn;
    private volatile long tick = -1;

    /**
     * @param pictures of which no other thread knows
     * @param shown called when there are new images, and when the next scene may come
     */
    Painter(List<Picture> pictures, Runnable shown) {
        this.pictures = List.copyOf(pictures);
        this.shown = shown;
        this.images = new AtomicReferenceArray<>(pictures.size());
        this.widths = new AtomicIntegerArray(
                pictures.stream().mapToInt(Picture::width).toArray());
        this.thread = new Thread(this::paint, "painter");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether a scene that is given now would be drawn. */
    boolean free() {
        return !busy.get();
    }

    /** Has a scene drawn, if the painter is free. */
    void draw(Scene scene) {
        if (busy.compareAndSet(false, true)) {
            next.add(scene);
        }
    }

    /** Has a session drawn as it is now, if the painter is free; to be called by the thread that plays. */
    void look(Session session) {
        if (free()) {
            draw(session.look());
        }
    }

    /** The newest image of a picture. */
    Optional<BufferedImage> image(int picture) {
        return Optional.ofNullable(images.get(picture));
    }

    /** From the next drawing on, a picture is so many pixels wide. */
    void width(int picture, int pixels) {
        widths.set(picture, pixels);
    }

    /** How many scenes were drawn. */
    long drawn() {
        return drawn;
    }

    /** The tick of the newest images; -1 before the first. */
    long tick() {
        return tick;
    }

    private void paint() {
        try {
            while (true) {
                Scene scene = next.take();
                long began = System.nanoTime();
                for (int i = 0; i < pictures.size(); i++) {
                    images.set(i, pictures.get(i).image(scene, widths.get(i)));
                }
                drawn++;
                tick = scene.tick();
                shown.run();
                while (System.nanoTime() - began < APART
                        && !Thread.currentThread().isInterrupted()) {
                    LockSupport.parkNanos(APART - (System.nanoTime() - began));
                }
                busy.set(false);
                shown.run();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
