package risksim.viz;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.jcodec.api.awt.AWTSequenceEncoder;

/** An MP4 with H.264, twelve frames a second, by a coder that is Java alone. */
final class Mp4Reel implements Film.Reel {
    private static final int SPEED = 12;

    private final AWTSequenceEncoder encoder;

    Mp4Reel(Path file) throws IOException {
        this.encoder = AWTSequenceEncoder.createSequenceEncoder(file.toFile(), SPEED);
    }

    @Override
    public void add(BufferedImage frame) throws IOException {
        encoder.encodeImage(frame);
    }

    @Override
    public void close() throws IOException {
        encoder.finish();
    }
}
