package risksim.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C: asks the work to stop, and keeps the process alive until it has said how to go on. */
final class Interrupt implements AutoCloseable {
    /** The exit code of a process that was interrupted. */
    private static final int INTERRUPTED = 130;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    Interrupt(Runnable stop) {
        this.hook = new Thread(
                () -> {
                    stop.run();
                    waitForEnd();
                },
                "interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void waitForEnd() {
        try {
            if (!over.await(10, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(INTERRUPTED);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    int code() {
        return INTERRUPTED;
    }

    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            return;
        }
    }
}
