package risksim.learn.preference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import risksim.file.Place;
import risksim.file.Problems;

/**
 * Reads ballots from files of PrefLib (Mattei and Walsh 2013): {@code .soc} complete strict orders, {@code .soi} incomplete
 * strict, {@code .toc} complete with ties, {@code .toi} incomplete with ties. A file is taken only if its header and its orders
 * agree in every number; all that is wrong is noted with its line.
 */
public final class PrefLibReader {
    /** The longest file that is read, in bytes. */
    public static final long LONGEST = 64_000_000;

    private static final List<String> KINDS = List.of("soc", "soi", "toc", "toi");

    private final String file;
    private final boolean complete;
    private final boolean ties;
    private final Problems problems;
    private final PrefLibHeader header;
    /** Each order with the line it stands in. */
    private final Map<List<Integer>, Integer> lines = new HashMap<>();

    private final List<Ballots.Order> orders = new ArrayList<>();
    private boolean body;

    private PrefLibReader(String file, String kind, Problems problems) {
        this.file = file;
        this.complete = kind.endsWith("c");
        this.ties = kind.startsWith("t");
        this.problems = problems;
        this.header = new PrefLibHeader(file, kind, problems);
    }

    /** Reads a file; problems are noted, and nothing is returned if there are any. */
    public static Optional<Ballots> read(Path path, Problems problems) {
        Place whole = Place.whole(path.toString());
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            problems.add(whole, "", "is not a file that can be read");
            return Optional.empty();
        }
        try {
            long size = Files.size(path);
            if (size > LONGEST) {
                problems.add(whole, "", "has " + size + " bytes; ballots have at most " + LONGEST);
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            return parse(path.toString(), text, problems);
        } catch (CharacterCodingException foreign) {
            problems.add(whole, "", "is not UTF-8 text; save it as UTF-8");
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(path + " cannot be read", failed);
        }
    }

    /** Reads a text; the end of its name says of which kind it is. */
    static Optional<Ballots> parse(String name, String text, Problems problems) {
        String kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!KINDS.contains(kind)) {
            problems.add(Place.whole(name), "", "must end in .soc, .soi, .toc or .toi to say what its orders are");
            return Optional.empty();
        }
        int before = problems.count();
        PrefLibReader reader = new PrefLibReader(name, kind, problems);
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\\R", -1);
        int end = lines.length;
        while (end > 0 && lines[end - 1].isBlank()) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            reader.line(lines[i], new Place(name, i + 1, 1));
        }
        reader.end();
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new Ballots(reader.header.names(), reader.orders));
    }

    private void line(String line, Place place) {
        if (line.isBlank()) {
            problems.add(place, "", "is blank; an order or a header line was expected");
        } else if (line.startsWith("#")) {
            if (body) {
                problems.add(place, "", "is a header line among the orders");
            }
            header.line(line.substring(1), place);
        } else {
            if (!body) {
                header.end(place);
            }
            body = true;
            order(line, place);
        }
    }

    private void order(String line, Place place) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            problems.add(place, "", "must be a count, a colon and an order, as in '3: 1,2'");
            return;
        }
        int before = problems.count();
        Optional<Long> count = PrefLibHeader.number(line.substring(0, colon));
        if (count.isEmpty() || count.get() < 1) {
            problems.add(place, "", "has a count that is not a whole number of at least 1");
        }
        int[] ranks = new int[header.alternatives()];
        Arrays.fill(ranks, Ballots.UNRANKED);
        ranks(line.substring(colon + 1), place, ranks);
        if (complete && problems.count() == before) {
            missing(ranks, place);
        }
        if (problems.count() == before) {
            keep(count.orElseThrow(), ranks, place);
        }
    }

    private void ranks(String text, Place place, int[] ranks) {
        int rank = 0;
        boolean open = false;
        int groups = 0;
        for (String part : text.split(",", -1)) {
            String item = part.strip();
            if (item.startsWith("{")) {
                groups++;
                item = open ? "{" + item : item.substring(1).strip();
                open = true;
            }
            boolean closes = open && item.endsWith("}");
            item = closes ? item.substring(0, item.length() - 1).strip() : item;
            name(item, place, ranks, rank);
            open = open && !closes;
            rank += open ? 0 : 1;
        }
        if (open) {
            problems.add(place, "", "opens a brace that is never closed");
        }
        if (groups > 0 && !ties) {
            problems.add(place, "", "has a tie in braces; files of this kind hold strict orders");
        }
    }

    private void name(String item, Place place, int[] ranks, int rank) {
        Optional<Long> id = PrefLibHeader.number(item);
        if (id.isEmpty() || id.get() < 1 || id.get() > ranks.length) {
            problems.add(place, "", "names '" + PrefLibHeader.shown(item) + "'; alternatives are 1 to " + ranks.length);
            return;
        }
        int x = (int) (id.get() - 1);
        if (ranks[x] != Ballots.UNRANKED) {
            problems.add(place, "", "names alternative " + id.get() + " twice");
        }
        ranks[x] = rank;
    }

    private void missing(int[] ranks, Place place) {
        for (int x = 0; x < ranks.length; x++) {
            if (ranks[x] == Ballots.UNRANKED) {
                problems.add(place, "", "leaves out alternative " + (x + 1) + "; orders of this kind are complete");
            }
        }
    }

    private void keep(long count, int[] ranks, Place place) {
        List<Integer> order = Arrays.stream(ranks).boxed().toList();
        Integer first = lines.putIfAbsent(order, place.line());
        if (first != null) {
            problems.add(place, "", "repeats the order of line " + first);
        } else {
            orders.add(new Ballots.Order(count, order));
        }
    }

    private void end() {
        Place whole = Place.whole(file);
        if (!body) {
            header.end(whole);
            problems.add(whole, "", "holds no order");
        }
        if (problems.none()) {
            header.agrees(orders);
        }
    }
}
