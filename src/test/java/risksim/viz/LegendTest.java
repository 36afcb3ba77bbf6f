package risksim.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import risksim.viz.Frame.Key;

class LegendTest {
    private static List<Key> lines(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Key(Color.RED, "provider " + i, Optional.of(Palette.stroke(i, 4))))
                .toList();
    }

    @Test
    void a_legend_has_two_rows_before_it_leaves_anything_out() {
        assertThat(Legend.of(List.of(), 240).rows()).isEmpty();
        assertThat(Legend.of(lines(2), 240).rows()).containsExactly(lines(2));
        assertThat(Legend.of(lines(2), 240).rows().get(0))
                .allMatch(key -> key.line().isPresent());
        Legend two = Legend.of(lines(5), 280);
        assertThat(two.rows()).hasSize(2);
        assertThat(two.rows().stream().flatMap(List::stream).map(Key::text))
                .containsExactlyElementsOf(lines(5).stream().map(Key::text).toList());
        assertThat(two.rows())
                .allMatch(row -> row.stream().allMatch(key -> key.line().isPresent()));
        assertThat(Legend.of(lines(5), 240).rows())
                .as("fields where lines would leave a name out")
                .allMatch(row -> row.stream().noneMatch(key -> key.line().isPresent()));
        assertThat(two.height()).isGreaterThan(Legend.of(lines(2), 240).height());
    }

    @Test
    void what_two_rows_do_not_hold_is_counted_and_no_row_is_too_long() {
        Legend full = Legend.of(lines(20), 240);
        List<Key> all = full.rows().stream().flatMap(List::stream).toList();
        assertThat(full.rows()).hasSize(2);
        assertThat(all.get(all.size() - 1).text()).isEqualTo(20 - (all.size() - 1) + " more");
        assertThat(full.rows()).allMatch(row -> Legend.width(row, full.font(), full.gap()) - full.gap() <= 240);
    }
}
