package risksim.report.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example report on paper: legible to people who listen, the same everywhere, and the same as its page. */
class PdfReportTest {
    private static final Path EXAMPLE = Path.of("reports/examples/pricing-quick");

    private static String page = "";
    private static byte[] bytes = new byte[0];
    private static PDDocument document = new PDDocument();

    @BeforeAll
    static void print() throws IOException {
        page = Files.readString(EXAMPLE.resolve(ReportFolder.PAGE));
        bytes = PdfReport.bytes(page);
        document = Loader.loadPDF(bytes);
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    /** Held on every JDK that the tests run on: the file beside the page was written on one of them. */
    @Test
    void the_same_page_has_the_bytes_of_the_file_beside_it() throws IOException {
        String kept = hash(Files.readAllBytes(EXAMPLE.resolve(ReportFolder.PRINT)));
        assertThat(hash(bytes)).isEqualTo(kept);
        assertThat(hash(PdfReport.bytes(page))).isEqualTo(kept);
        assertThat(hash(PdfReport.bytes(page.replaceFirst("Pricing", "Prizing"))))
                .isNotEqualTo(kept);
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Print.digest(new String(bytes, StandardCharsets.ISO_8859_1)));
    }

    @Test
    void it_says_its_title_and_its_language() {
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Pricing agents on a small market place");
        assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                .isTrue();
    }

    @Test
    void it_is_tagged_by_headings_tables_lists_and_pictures_with_words() {
        assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        Map<String, Integer> tags = new TreeMap<>();
        List<String> mute = new ArrayList<>();
        count(document.getDocumentCatalog().getStructureTreeRoot(), tags, mute);
        int sections = page.split("<section", -1).length - 1;
        assertThat(tags.get("H2")).isGreaterThanOrEqualTo(sections);
        assertThat(tags.get("TD")).isEqualTo(page.split("<td", -1).length - 1);
        assertThat(tags.get("TH")).isGreaterThanOrEqualTo(page.split("<th ", -1).length - 1);
        assertThat(tags.get("Figure")).isEqualTo(page.split("<svg", -1).length - 1);
        assertThat(tags).containsKeys("H1", "P", "L", "Table");
        assertThat(mute).isEmpty();
    }

    private static void count(PDStructureNode node, Map<String, Integer> tags, List<String> mute) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.merge(element.getStructureType(), 1, Integer::sum);
                String words = element.getAlternateDescription();
                if (element.getStructureType().equals("Figure") && (words == null || words.isBlank())) {
                    mute.add("a figure without words");
                }
                count(element, tags, mute);
            }
        }
    }

    @Test
    void every_typeface_is_embedded() throws IOException {
        List<String> fonts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (PDPage one : document.getPages()) {
            fonts(one.getResources(), fonts, missing);
        }
        assertThat(fonts).anyMatch(name -> name.endsWith("+DejaVuSans"));
        assertThat(missing).isEmpty();
    }

    private static void fonts(PDResources resources, List<String> fonts, List<String> missing) throws IOException {
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            fonts.add(font.getName());
            if (!font.isEmbedded()) {
                missing.add(font.getName());
            }
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
                fonts(form.getResources(), fonts, missing);
            }
        }
    }

    @Test
    void every_page_says_which_it_is_and_what_it_is_not() throws IOException {
        int pages = document.getNumberOfPages();
        assertThat(pages).isGreaterThan(10);
        for (int i = 1; i <= pages; i++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(i);
            stripper.setEndPage(i);
            assertThat(stripper.getText(document))
                    .contains(i + " / " + pages, "Simulation evidence; not a conformity assessment.");
        }
    }

    @Test
    void every_section_has_a_bookmark_that_leads_to_a_page() throws IOException {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item :
                document.getDocumentCatalog().getDocumentOutline().children()) {
            assertThat(item.findDestinationPage(document)).isNotNull();
            titles.add(item.getTitle());
        }
        List<String> headings = Pattern.compile("<h2 id=\"[^\"]*\"><span class=\"number\">([^<]*)</span>([^<]*)</h2>")
                .matcher(page)
                .results()
                .map(found -> found.group(1) + found.group(2))
                .toList();
        assertThat(headings).hasSizeGreaterThan(15);
        assertThat(titles).containsAll(headings);
    }

    @Test
    void a_table_begins_on_the_page_of_its_caption() throws IOException {
        List<String> torn = new ArrayList<>();
        for (int i = 1; i <= document.getNumberOfPages(); i++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(i);
            stripper.setEndPage(i);
            List<String> body = stripper.getText(document)
                    .lines()
                    .filter(line ->
                            !line.isBlank() && !line.contains(" / ") && !line.startsWith("Simulation evidence;"))
                    .toList();
            body.subList(Math.max(0, body.size() - 2), body.size()).stream()
                    .filter(line -> line.matches("T[0-9A-C]+[.][0-9]+ {2}.*"))
                    .forEach(torn::add);
        }
        assertThat(torn).isEmpty();
    }

    @Test
    void nothing_runs_over_the_edge_of_a_page() throws IOException {
        assertThat(beyond(document)).isEmpty();
    }

    @Test
    void a_table_that_is_too_wide_for_a_page_would_be_found() throws IOException {
        String cell = "<td class=\"short\">" + "word ".repeat(5).strip() + "</td>";
        String wide = "<html><head><title>t</title></head><body><table><tr>" + cell.repeat(12)
                + "</tr></table></body></html>";
        try (PDDocument broad = Loader.loadPDF(PdfReport.bytes(wide))) {
            assertThat(beyond(broad)).isNotEmpty();
        }
    }

    /** Letters that are printed in the right margin, or beyond it. */
    private static List<String> beyond(PDDocument of) throws IOException {
        List<String> beyond = new ArrayList<>();
        float edge = PDRectangle.A4.getWidth() - 16 * 72 / 25.4f + 1;
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> places) {
                places.stream()
                        .filter(place -> !place.getUnicode().isBlank())
                        .filter(place -> place.getXDirAdj() + place.getWidthDirAdj() > edge)
                        .findFirst()
                        .ifPresent(place -> beyond.add("page " + getCurrentPageNo() + ": " + text));
            }
        };
        stripper.getText(of);
        return beyond;
    }
}
