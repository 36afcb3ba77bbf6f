package risksim.report.governance;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.StringLoader;
import io.pebbletemplates.pebble.node.ForNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import risksim.file.Place;
import risksim.file.Problems;

/**
 * What lays a report out: the template that is shipped, or one of the user's own. A template sees the chapters as maps, lists and texts;
 * it calls no method but those of its own loops and reads no other file, since a report that comes from elsewhere may bring one along.
 */
final class Template {
    private static final String SHIPPED = "templates/dossier.html";
    private static final PebbleEngine ENGINE =
            builder().loader(new ClasspathLoader()).build();

    private final Optional<Path> own;
    private final String text;

    private Template(Optional<Path> own, String text) {
        this.own = own;
        this.text = text;
    }

    private static PebbleEngine.Builder builder() {
        return new PebbleEngine.Builder()
                .strictVariables(true)
                .autoEscaping(true)
                .methodAccessValidator(
                        (object, method) -> method.getDeclaringClass().getEnclosingClass() == ForNode.class)
                .defaultLocale(Locale.ROOT);
    }

    /** The one that is shipped. */
    static Template shipped() {
        return new Template(Optional.empty(), SHIPPED);
    }

    /** One of the user's own, if there is one. */
    static Template of(Optional<Path> file) {
        return file.map(Template::read).orElseGet(Template::shipped);
    }

    private static Template read(Path file) {
        try {
            return new Template(Optional.of(file), Files.readString(file));
        } catch (IOException unreadable) {
            Problems problems = new Problems();
            problems.add(Place.whole(file.toString()), "", "cannot be read as a template in UTF-8");
            problems.end();
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads the shipped template, which is then kept. */
    static void warm() {
        ENGINE.getTemplate(SHIPPED);
    }

    /**
     * Lays a page out.
     *
     * @throws risksim.file.BadInput if the user's own template is wrong, or makes no well-formed page
     */
    String page(Map<String, Object> view) {
        return own.map(file -> checked(file, view)).orElseGet(() -> evaluated(ENGINE, view));
    }

    private String evaluated(PebbleEngine engine, Map<String, Object> view) {
        StringWriter page = new StringWriter();
        try {
            engine.getTemplate(text).evaluate(page, view, Locale.ROOT);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return page.toString();
    }

    private String checked(Path file, Map<String, Object> view) {
        Problems problems = new Problems();
        String page = "";
        try {
            page = evaluated(builder().loader(new StringLoader()).build(), view);
            parsed(page);
        } catch (PebbleException wrong) {
            Place place = new Place(
                    file.toString(), Optional.ofNullable(wrong.getLineNumber()).orElse(0), 0);
            problems.add(place, "", "is no template for a report: " + wrong.getPebbleMessage());
        } catch (SAXException broken) {
            problems.add(
                    Place.whole(file.toString()),
                    "",
                    "makes a page that is not well-formed XHTML, so it cannot be printed: " + broken.getMessage());
        }
        problems.end();
        return page;
    }

    private static void parsed(String page) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setEntityResolver((name, address) -> new InputSource(new StringReader("")));
            parser.setErrorHandler(null);
            parser.parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
