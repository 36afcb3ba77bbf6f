package risksim.viz;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** An animated GIF that begins again at its end, eight frames a second, the last one held. */
final class GifReel implements Film.Reel {
    /** Hundredths of a second. */
    private static final int DELAY = 12;

    private static final int HELD = 200;
    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private final ImageWriter writer;
    private final ImageOutputStream out;
    private Optional<BufferedImage> waiting = Optional.empty();

    GifReel(Path file) throws IOException {
        Files.deleteIfExists(file);
        this.writer = ImageIO.getImageWritersByFormatName("gif").next();
        this.out = Optional.ofNullable(ImageIO.createImageOutputStream(file.toFile()))
                .orElseThrow(() -> new IOException(file + " cannot be opened"));
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    @Override
    public void add(BufferedImage frame) throws IOException {
        if (waiting.isPresent()) {
            put(waiting.get(), DELAY);
        }
        waiting = Optional.of(frame);
    }

    private void put(BufferedImage frame, int delay) throws IOException {
        IIOMetadata about = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(frame), null);
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Integer.toString(delay));
        root.appendChild(control);
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0});
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(loop);
        root.appendChild(extensions);
        about.mergeTree(FORMAT, root);
        writer.writeToSequence(new IIOImage(frame, null, about), null);
    }

    @Override
    public void close() throws IOException {
        if (waiting.isPresent()) {
            put(waiting.get(), HELD);
        }
        writer.endWriteSequence();
        out.close();
        writer.dispose();
    }
}
