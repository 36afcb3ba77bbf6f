package risksim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import risksim.check.LeavesOut;

/** No game, policy or metric is offered without an own sentence on what it leaves out. */
class LeavesOutTest {
    @LeavesOut("much")
    private record Curt() {}

    private record Silent() {}

    private static Map<String, String> sentences() {
        Map<String, String> sentences = new TreeMap<>();
        Description.kinds()
                .forEach(kind -> sentences.put(
                        kind.family() + " " + kind.name(), kind.facts().getOrDefault("leaves out", "")));
        return sentences;
    }

    /** A sentence of its own: long enough to say something, and nobody else's. */
    private static void hold(Map<String, String> sentences) {
        assertThat(sentences)
                .allSatisfy(
                        (kind, words) -> assertThat(words.split(" ")).as(kind).hasSizeGreaterThanOrEqualTo(5));
        List<String> all = new ArrayList<>(sentences.values());
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    }

    @Test
    void every_kind_of_the_catalog_says_what_it_leaves_out() {
        assertThat(sentences()).hasSize(Catalog.GAMES.size() + Catalog.POLICIES.size() + Catalog.METRICS.size());
        hold(sentences());
    }

    @Test
    void a_kind_that_says_nothing_or_repeats_another_would_be_found() {
        String silent = Description.leavesOut(Silent.class).orElse("");
        String curt = Description.leavesOut(Curt.class).orElse("");
        String long1 = "one sentence that is long enough";
        for (Map<String, String> wrong :
                List.of(Map.of("a", silent), Map.of("a", curt), Map.of("a", long1, "b", long1))) {
            assertThatThrownBy(() -> hold(wrong)).isInstanceOf(AssertionError.class);
        }
    }
}
