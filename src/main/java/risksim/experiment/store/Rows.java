package risksim.experiment.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes an answer, row by row, so that a long one need not be held at once. */
public interface Rows {
    /** Names of the columns, from left to right; two may be equal. Called once, first. */
    void columns(List<String> names);

    /** One row: numbers, booleans and texts; null is what SQL calls NULL. */
    void row(List<@Nullable Object> values);

    /** No row follows. */
    void end();
}
