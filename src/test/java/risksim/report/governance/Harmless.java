package risksim.report.governance;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What makes a page, a PDF or a table dangerous; nothing if it is harmless. */
final class Harmless {
    private static final Set<String> REFUSED = Set.of(
            "script",
            "iframe",
            "img",
            "object",
            "embed",
            "link",
            "base",
            "form",
            "input",
            "foreignObject",
            "image",
            "use");

    private static final Pattern TURNING = Pattern.compile("[\u200E\u200F\u202A-\u202E\u2066-\u2069]");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(E-?[0-9]+)?");

    private Harmless() {}

    static List<String> page(String html) {
        List<String> found = new ArrayList<>();
        if (TURNING.matcher(html).find()) {
            found.add("text turns its direction");
        }
        if (html.contains("=cmd()") && html.contains(" 49 ")) {
            found.add("a text was taken for a template");
        }
        try {
            walk(
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(html.replaceFirst("<!DOCTYPE html>", ""))))
                            .getDocumentElement(),
                    found);
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            found.add("is not well formed: " + broken.getMessage());
        }
        return found;
    }

    private static void walk(Element element, List<String> found) {
        if (REFUSED.contains(element.getTagName())) {
            found.add("an element " + element.getTagName());
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName();
            String value = attributes.item(i).getNodeValue();
            if (name.startsWith("on")
                    || (name.endsWith("href") && !value.startsWith("#"))
                    || value.contains("url(http")) {
                found.add("an attribute " + name + " " + value);
            }
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inner) {
                walk(inner, found);
            }
        }
    }

    static List<String> document(PDDocument document) throws IOException {
        List<String> found = new ArrayList<>();
        if (document.getDocumentCatalog().getOpenAction() != null) {
            found.add("something is done when it is opened");
        }
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary one) {
                COSName kind = one.getCOSName(COSName.S);
                boolean action = kind != null
                        && Set.of("JavaScript", "Launch", "URI", "GoToR", "SubmitForm", "ImportData")
                                .contains(kind.getName());
                if (action
                        || one.containsKey(COSName.JS)
                        || one.containsKey(COSName.AA)
                        || one.containsKey(COSName.EF)) {
                    found.add("an action or a file: " + one);
                }
            }
        }
        return found;
    }

    /** All text, on one line. */
    static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    static List<String> table(String csv) {
        List<String> found = new ArrayList<>();
        for (String line : csv.lines().toList()) {
            for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
                String bare = cell.startsWith("\"") ? cell.substring(1) : cell;
                if (bare.matches("[=+@\\t\\r-].*") && !NUMBER.matcher(bare).matches()) {
                    found.add("a formula: " + bare);
                }
            }
        }
        return found;
    }
}
