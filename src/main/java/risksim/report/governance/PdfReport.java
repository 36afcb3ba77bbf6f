package risksim.report.governance;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The page of a report as tagged PDF: typefaces embedded, headings as bookmarks, pages numbered. Nothing is fetched, no date and no
 * chance goes in, so that the same page has the same bytes.
 */
public final class PdfReport {
    private static final String FACES = "/net/sf/jasperreports/fonts/dejavu/";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfReport() {}

    /** Writes the PDF of a page. */
    public static void write(String html, Path to) {
        try {
            Files.write(to, bytes(html));
        } catch (IOException failed) {
            throw new UncheckedIOException(to + " cannot be written", failed);
        }
    }

    /** The PDF of a page; the page must be well-formed but for tags that HTML never closes. */
    static byte[] bytes(String html) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(Print.page(html), "");
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver((base, address) -> address.startsWith("#") ? address : null);
        builder.useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withProducer("Risksim");
        for (String family : new String[] {"DejaVu Sans", "sans-serif", "system-ui", "serif"}) {
            face(builder, "DejaVuSans.ttf", family, 400, FontStyle.NORMAL);
            face(builder, "DejaVuSans-Bold.ttf", family, 700, FontStyle.NORMAL);
            face(builder, "DejaVuSans-Oblique.ttf", family, 400, FontStyle.ITALIC);
        }
        for (String family : new String[] {"DejaVu Sans Mono", "monospace"}) {
            face(builder, "DejaVuSansMono.ttf", family, 400, FontStyle.NORMAL);
            face(builder, "DejaVuSansMono-Bold.ttf", family, 700, FontStyle.NORMAL);
        }
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            return undated(renderer.getPdfDocument(), Print.digest(html));
        }
    }

    private static void face(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> open(file), family, weight, style, true);
    }

    private static InputStream open(String file) {
        return Optional.ofNullable(PdfReport.class.getResourceAsStream(FACES + file))
                .orElseThrow(() -> new IllegalStateException("the typeface " + file + " is missing"));
    }

    /** The document with one date, and ids that follow from the page. */
    private static byte[] undated(PDDocument document, byte[] id) throws IOException {
        GregorianCalendar epoch = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        epoch.setTimeInMillis(0);
        document.getDocumentInformation().setCreationDate(epoch);
        document.getDocumentInformation().setModificationDate(epoch);
        document.getDocument().setDocumentID(fixed(id));
        document.setDocumentId(0L);
        Print.undate(document);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static COSArray fixed(byte[] id) {
        COSArray both = new COSArray();
        both.add(new COSString(id));
        both.add(new COSString(id));
        both.setDirect(true);
        return both;
    }
}
