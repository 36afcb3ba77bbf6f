package risksim.file;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Finds what is more than plain data in YAML: anchors, aliases and tags. None of them is read. */
final class Magic {
    private Magic() {}

    /** Whether a text has any; each is noted. A text that is not well formed is left to whoever reads it. */
    static boolean refused(String file, String text, Problems problems) {
        int before = problems.count();
        for (Event event : new Yaml(new LoaderOptions()).parse(new StringReader(text))) {
            Mark mark = event.getStartMark();
            Place place = new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
            if (event instanceof NodeEvent node && node.getAnchor() != null) {
                String sign = event instanceof AliasEvent ? "the alias *" : "the anchor &";
                problems.add(place, "", sign + node.getAnchor() + " is not read; write the value out");
            }
            String tag = tag(event);
            if (!tag.isEmpty()) {
                problems.add(place, "", "the tag " + Words.shortened(tag) + " is not read; write the plain value");
            }
        }
        return problems.count() > before;
    }

    private static String tag(Event event) {
        if (event instanceof ScalarEvent scalar && scalar.getTag() != null) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent start && start.getTag() != null ? start.getTag() : "";
    }
}
