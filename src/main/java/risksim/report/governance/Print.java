package risksim.report.governance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** A report's page made ready for paper: well-formed, without scripts, with a page size, numbers and bookmarks. */
final class Print {
    private static final Pattern SCRIPT = Pattern.compile("<script\\b.*?</script>", Pattern.DOTALL);
    private static final Pattern VOID =
            Pattern.compile("<(meta|br|hr|img|link|input|col|wbr)((?:\\s(?:[^>\"']|\"[^\"]*\"|'[^']*')*?)?)\\s*/?>");
    private static final Pattern HEADING = Pattern.compile("<h([12])(\\s[^>]*)?>(.*?)</h\\1>", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern PICTURE =
            Pattern.compile("<svg\\b([^>]*)>(\\s*<title[^>]*>([^<]*)</title>\\s*<desc[^>]*>([^<]*)</desc>)?");
    private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");
    /** The renderer of pictures leaves clipped copies open and then refuses to go on; charts draw within their frames anyway. */
    private static final Pattern CLIP = Pattern.compile("clip-path:url\\(#[^)]*\\);?|\\sclip-path=\"[^\"]*\"");

    private static final int WIDTH = 600;

    private static final String STYLE =
            """
            <style>
            @page { size: A4; margin: 18mm 16mm 20mm 16mm;
              @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "DejaVu Sans"; color: #555; }
              @bottom-left { content: "Simulation evidence; not a conformity assessment."; font: 8pt "DejaVu Sans"; color: #555; } }
            body { max-width: none; margin: 0; padding: 0; font-family: "DejaVu Sans"; font-size: 8.5pt; line-height: 1.4; }
            h1 { font-size: 17pt; } h2 { font-size: 12pt; page-break-after: avoid; } h3 { font-size: 9.5pt; page-break-after: avoid; }
            table { -fs-table-paginate: paginate; border-collapse: collapse; width: 100%; table-layout: auto; font-size: 7pt; }
            th, td { white-space: normal; word-wrap: break-word; padding: 2pt 5pt 2pt 0; vertical-align: top; }
            th, td.short { word-wrap: normal; } td.short { white-space: nowrap; min-width: 18pt; } th { min-width: 18pt; }
            tr, figure { page-break-inside: avoid; } .caption, .lead { page-break-after: avoid; }
            .table { -fs-page-break-min-height: 150pt; } h2 { -fs-page-break-min-height: 120pt; }
            section { border-top: 0; padding-top: 0; } h2 { border-top: 0.75pt solid #cfd6dc; padding-top: 10pt; }
            td.middle { min-width: 56pt; } td.long { min-width: 80pt; }
            td.decision { min-width: 58pt; word-wrap: normal; }
            table.wide td.short { white-space: normal; min-width: 0; } table.wide td.middle, table.wide td.long { min-width: 44pt; }
            figure { margin: 6pt 0 10pt 0; } figcaption, .note, .caption { font-size: 8pt; } figure svg { display: block; }
            p, li, dd, caption, figcaption { word-wrap: break-word; }
            code, pre { font-family: "DejaVu Sans Mono"; white-space: pre-wrap; word-wrap: break-word; }
            .scroll { overflow: visible; } dl { display: block; } dt { font-weight: 700; }
            nav, .zoom { display: none; }
            </style>
            """;

    private Print() {}

    /** The page as its renderer wants it. */
    static String page(String html) {
        String whole = VOID.matcher(SCRIPT.matcher(clean(html)).replaceAll("")).replaceAll("<$1$2/>");
        whole = PICTURE.matcher(CLIP.matcher(whole).replaceAll("")).replaceAll(Print::sized);
        StringBuilder bookmarks = new StringBuilder("<bookmarks>");
        whole = headings(whole, bookmarks);
        return whole.replaceFirst("(?s)</head>", Matcher.quoteReplacement(STYLE + bookmarks + "</bookmarks></head>"));
    }

    /** Characters that XML does not know, that turn the direction of text or cannot be seen become a replacement sign. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(harmless(c) ? c : 0xFFFD));
        return clean.toString();
    }

    private static boolean harmless(int c) {
        int kind = Character.getType(c);
        return c == '\n'
                || c == '\t'
                || c == '\r'
                || !(kind == Character.CONTROL
                        || kind == Character.FORMAT
                        || kind == Character.SURROGATE
                        || kind == Character.UNASSIGNED);
    }

    /** The renderer clips pictures that do not say their size in whole numbers, and tells those who listen an attribute only. */
    private static String sized(MatchResult picture) {
        String words = picture.group(2) == null
                ? ""
                : picture.group(3).strip() + ". " + picture.group(4).strip();
        String told = picture.group(1) + (words.isEmpty() ? "" : " alt=\"" + words.replace("\"", "&quot;") + "\"");
        String inside = Optional.ofNullable(picture.group(2)).orElse("");
        Matcher box = BOX.matcher(picture.group(1));
        if (picture.group(1).contains(" width=") || !box.find()) {
            return Matcher.quoteReplacement("<svg" + told + ">" + inside);
        }
        long height = Math.round(WIDTH * Double.parseDouble(box.group(2)) / Double.parseDouble(box.group(1)));
        return Matcher.quoteReplacement("<svg width=\"" + WIDTH + "\" height=\"" + height + "\"" + told + ">" + inside);
    }

    private static String headings(String html, StringBuilder bookmarks) {
        int[] count = {0};
        return HEADING.matcher(html).replaceAll(heading -> {
            String attributes = Optional.ofNullable(heading.group(2)).orElse("");
            Matcher id = ID.matcher(attributes);
            boolean named = id.find();
            String name = named ? id.group(1) : "heading-" + count[0]++;
            String title = heading.group(3).replaceAll("<[^>]*>", "").strip().replace("\"", "&quot;");
            bookmarks
                    .append("<bookmark name=\"")
                    .append(title)
                    .append("\" href=\"#")
                    .append(name)
                    .append("\"/>");
            return Matcher.quoteReplacement("<h" + heading.group(1) + attributes + (named ? "" : " id=\"" + name + "\"")
                    + ">" + heading.group(3) + "</h" + heading.group(1) + ">");
        });
    }

    /** Sixteen bytes that follow from the page. */
    static byte[] digest(String html) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(html.getBytes(StandardCharsets.UTF_8));
            return java.util.Arrays.copyOf(all, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes the clock out of what the document says of itself. */
    static void undate(PDDocument document) throws IOException {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String said = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            String undated = said.replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.+Z-]+", "1970-01-01T00:00:00Z");
            PDMetadata other =
                    new PDMetadata(document, new ByteArrayInputStream(undated.getBytes(StandardCharsets.UTF_8)));
            document.getDocumentCatalog().setMetadata(other);
        }
    }
}
