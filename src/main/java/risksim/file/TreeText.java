package risksim.file;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Trees as text. */
public final class TreeText {
    private static final Pattern DECIMAL = Pattern.compile("[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?");

    private TreeText() {}

    /** Canonical JSON: two trees that say the same have the same text, wherever it was written. */
    public static String json(Tree tree) {
        return Json.line(plain(tree));
    }

    private static Object plain(Tree tree) {
        if (tree instanceof Tree.Mapping mapping) {
            Map<String, Object> entries = new LinkedHashMap<>();
            mapping.entries().forEach((name, value) -> entries.put(name, plain(value)));
            return entries;
        }
        if (tree instanceof Tree.Sequence sequence) {
            return sequence.items().stream().map(TreeText::plain).toList();
        }
        Tree.Scalar scalar = (Tree.Scalar) tree;
        return switch (scalar.kind()) {
            case INTEGER, DECIMAL -> number(scalar.text());
            case BOOLEAN -> Boolean.valueOf(scalar.text());
            case TEXT, NOTHING -> scalar.text();
        };
    }

    /** What YAML calls a number and no field takes, such as .inf, stays as it is written. */
    private static Object number(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return text;
        }
        return text.matches("[-+]?[0-9]+") ? (Object) new BigInteger(text) : (Object) Double.valueOf(text);
    }

    /** Whether a value is a number in decimal digits, as fields take them. */
    public static boolean isNumber(Tree.Scalar scalar) {
        return (scalar.kind() == Tree.Kind.INTEGER || scalar.kind() == Tree.Kind.DECIMAL)
                && DECIMAL.matcher(scalar.text()).matches();
    }

    /**
     * A single value with its path.
     *
     * @param path such as {@code agents[0].with.memory}
     * @param value as it is written
     * @param place where
     */
    public record Leaf(String path, String value, Place place) {}

    /** All single values of a tree, in order; an empty list or mapping counts as one. */
    public static List<Leaf> leaves(Tree tree) {
        List<Leaf> leaves = new ArrayList<>();
        gather("", tree, leaves);
        return leaves;
    }

    private static void gather(String path, Tree tree, List<Leaf> leaves) {
        if (tree instanceof Tree.Mapping mapping && !mapping.entries().isEmpty()) {
            mapping.entries()
                    .forEach((name, value) -> gather(path.isEmpty() ? name : path + "." + name, value, leaves));
        } else if (tree instanceof Tree.Sequence sequence && !sequence.items().isEmpty()) {
            for (int i = 0; i < sequence.items().size(); i++) {
                gather(path + "[" + i + "]", sequence.items().get(i), leaves);
            }
        } else {
            String value =
                    tree instanceof Tree.Scalar scalar ? scalar.text() : tree instanceof Tree.Sequence ? "[]" : "{}";
            leaves.add(new Leaf(path, value, tree.place()));
        }
    }
}
