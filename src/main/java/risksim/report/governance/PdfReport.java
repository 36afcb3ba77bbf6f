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

    /** One of each kind of thing that a report prints. */
    private static final String SAMPLE =
            """
            <html lang="en"><head><title>sample</title></head><body><h1>sample</h1><p>sample <b>b</b> <i>i</i> <code>c</code></p>
            <table><thead><tr><th>a</th></tr></thead><tbody><tr><td class="short">1</td></tr></tbody></table><ul><li>a</li></ul>
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0 L9 9" stroke="#000000" /><text x="1" y="8">a</text></svg>
            </body></html>
            """;

    private PdfReport() {}

    /** Prints something small, so that what printing needs is loaded; a third of the time of the first PDF goes into that. */
    static void warm() {
        try {
            bytes(SAMPLE);
        } catch (IOException failed) {
            throw new UncheckedIOException("nothing can be printed", failed);
        }
    }

    /** Writes the PDF of a page. */
    public static void write(String html, Path to) {
        try {
            Files.write(to, bytes(html));
        } catch (IOException failed) {
            throw new UncheckedIOException(to + " cannot be written", failed);
        }
    }

    /**
     * The PDF of a page; the page must be well-formed but for tags that HTML never closes. One page at a time: the libraries below
     * share what they load.
     */
    static synchronized byte[] bytes(String html) throws IOException {
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
