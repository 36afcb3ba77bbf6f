package risksim.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads YAML and JSON files into trees. Nothing is guessed: what is not plain data is a problem with its place. */
public final class TreeReader {
    /** The longest file that is read, in bytes. */
    public static final long LONGEST = 1_000_000;

    private static final int DEEPEST = 32;

    private final String file;
    private final JsonParser parser;
    private final Problems problems;

    private TreeReader(String file, JsonParser parser, Problems problems) {
        this.file = file;
        this.parser = parser;
        this.problems = problems;
    }

    /** Reads a file; problems are noted, and nothing is returned if they leave no tree. */
    public static Optional<Tree> read(Path path, Problems problems) {
        String name = path.toString();
        Place whole = Place.whole(name);
        if (Files.isDirectory(path)) {
            problems.add(whole, "", "is a folder; a file was expected");
        } else if (!Files.exists(path)) {
            problems.add(whole, "", "does not exist");
        } else if (!Files.isReadable(path)) {
            problems.add(whole, "", "cannot be read: permission is missing");
        } else {
            return readable(path, problems);
        }
        return Optional.empty();
    }

    /** The text of a file that was read before. */
    public static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(path + " cannot be read", failed);
        }
    }

    private static Optional<Tree> readable(Path path, Problems problems) {
        Place whole = Place.whole(path.toString());
        try {
            long size = Files.size(path);
            if (size > LONGEST) {
                problems.add(whole, "", "has " + size + " bytes; a scenario has at most " + LONGEST);
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(path);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(path.toString(), text, problems);
        } catch (CharacterCodingException foreign) {
            problems.add(whole, "", "is not UTF-8 text; save it as UTF-8");
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(path + " cannot be read", failed);
        }
    }

    /** Reads a text; one whose name ends in {@code .json} is JSON, all others are YAML. */
    public static Optional<Tree> parse(String name, String text, Problems problems) {
        String begun = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (JsonParser parser = factory(name).createParser(begun)) {
            if (parser instanceof YAMLParser && Magic.refused(name, begun, problems)) {
                return Optional.empty();
            }
            TreeReader reader = new TreeReader(name, parser, problems);
            if (parser.nextToken() == null) {
                problems.add(Place.whole(name), "", "is empty");
                return Optional.empty();
            }
            Tree tree = reader.value("", 0);
            if (parser.nextToken() != null) {
                problems.add(reader.here(), "", "a second document begins here; a file holds one");
            }
            return Optional.of(tree);
        } catch (TooDeep deep) {
            return Optional.empty();
        } catch (JsonProcessingException wrong) {
            JsonLocation at = wrong.getLocation();
            Place place = at == null ? Place.whole(name) : new Place(name, at.getLineNr(), at.getColumnNr());
            problems.add(place, "", "is not well formed: " + firstLine(wrong.getOriginalMessage()));
            return Optional.empty();
        } catch (MarkedYAMLException wrong) {
            Mark at = wrong.getProblemMark();
            problems.add(
                    new Place(name, at.getLine() + 1, at.getColumn() + 1),
                    "",
                    "is not well formed: " + wrong.getProblem());
            return Optional.empty();
        } catch (YAMLException wrong) {
            problems.add(Place.whole(name), "", "is not well formed: " + firstLine(String.valueOf(wrong.getMessage())));
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(name + " cannot be read", failed);
        }
    }

    private static JsonFactory factory(String name) {
        StreamReadConstraints constraints =
                StreamReadConstraints.builder().maxNestingDepth(10 * DEEPEST).build();
        if (name.endsWith(".json")) {
            return JsonFactory.builder().streamReadConstraints(constraints).build();
        }
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(10 * DEEPEST);
        options.setMaxAliasesForCollections(1);
        return YAMLFactory.builder()
                .loaderOptions(options)
                .streamReadConstraints(constraints)
                .build();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }

    /** Ends reading where nesting has no end in sight. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Place here() {
        JsonLocation at = parser.currentTokenLocation();
        return new Place(file, at.getLineNr(), at.getColumnNr());
    }

    private Tree value(String path, int depth) throws IOException {
        if (depth > DEEPEST) {
            problems.add(here(), "", "is nested more than " + DEEPEST + " levels deep");
            throw new TooDeep();
        }
        Place place = here();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> mapping(place, path, depth);
            case START_ARRAY -> sequence(place, path, depth);
            case VALUE_NUMBER_INT ->
                new Tree.Scalar(place, Tree.Kind.INTEGER, parser.getText().replace("_", ""));
            case VALUE_NUMBER_FLOAT ->
                new Tree.Scalar(place, Tree.Kind.DECIMAL, parser.getText().replace("_", ""));
            case VALUE_TRUE, VALUE_FALSE -> new Tree.Scalar(place, Tree.Kind.BOOLEAN, parser.getText());
            case VALUE_NULL -> new Tree.Scalar(place, Tree.Kind.NOTHING, "");
            default -> text(place);
        };
    }

    /** YAML 1.2 knows 4e-6 as a number; the parser of YAML 1.1 does not. */
    private Tree text(Place place) throws IOException {
        String text = parser.getText();
        boolean plain = parser instanceof YAMLParser && text.matches("[-+]?[0-9]+(\\.[0-9]*)?[eE][-+]?[0-9]+");
        return new Tree.Scalar(place, plain ? Tree.Kind.DECIMAL : Tree.Kind.TEXT, text);
    }

    private Tree.Mapping mapping(Place place, String path, int depth) throws IOException {
        Map<String, Tree> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place at = here();
            String name = parser.currentName();
            String inner = path.isEmpty() ? Words.shortened(name) : path + "." + Words.shortened(name);
            parser.nextToken();
            Tree value = value(inner, depth + 1);
            Tree first = entries.putIfAbsent(name, value);
            if (first != null) {
                problems.add(
                        at,
                        inner,
                        "stands here a second time; it was given in line "
                                + first.place().line() + " already");
            }
        }
        return new Tree.Mapping(place, entries);
    }

    private Tree.Sequence sequence(Place place, String path, int depth) throws IOException {
        List<Tree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(path + "[" + items.size() + "]", depth + 1));
        }
        return new Tree.Sequence(place, items);
    }
}
