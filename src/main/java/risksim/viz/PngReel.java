package risksim.viz;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/** A folder of numbered PNG files. */
final class PngReel implements Film.Reel {
    private final Path folder;
    private int frames;

    PngReel(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    @Override
    public void add(BufferedImage frame) throws IOException {
        Path file = folder.resolve(String.format(Locale.ROOT, "frame-%05d.png", frames++));
        ImageIO.write(frame, "png", file.toFile());
    }

    @Override
    public void close() {}
}
